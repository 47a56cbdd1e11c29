import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { shortCodeOf } from '@shanhuo/kernel';
import { ForgetApplicantsSweep, LeaveService } from '@shanhuo/village-seller';
import sharp from 'sharp';
import { buildSchema } from '../../apps/api/src/graphql/schema-text.js';
import { pathQueries } from './n-plus-one/paths.js';
import { valueOf } from './n-plus-one/value-of.js';
import { CODES } from './n-plus-one/world-records.js';
import { openWorld, type World } from './n-plus-one/world.js';

const STORY = '三代人都住在这道坡上';
const NAME = '坡上一家';
const PHOTOS = '/media/families/';
const LOT = shortCodeOf('lot 0-0-0-0');
/** Its household reads there what it agreed to. */
const ITS_OWN_BOOK = /^consentBook/;

const paths = pathQueries(await buildSchema(), valueOf);

describe('[N24] what a family agreed to be told', () => {
  let world: World;

  beforeAll(async () => {
    world = await openWorld(2);
    await run(`update village_seller.sellers set story = $1, story_en = $1, name = $2 where code = $3`, [
      ...[STORY, NAME, CODES.seller],
    ]);
  }, 120_000);
  afterAll(() => world?.api.close());

  const run = (text: string, values: readonly unknown[] = []): Promise<object[]> =>
    world.api.database.read({ text }, values);
  const change = async (mutation: 'giveConsent' | 'withdrawConsent', input: object): Promise<string | undefined> => {
    const type = mutation === 'giveConsent' ? 'GiveConsentInput' : 'WithdrawConsentInput';
    const query = `mutation ($input: ${type}!) { answer: ${mutation}(input: $input) { __typename } }`;
    const variables = { input: { sellerCode: CODES.seller, ...input } };
    const { data } = await world.api.ask<{ answer: { __typename: string } }>(query, { variables, token: world.token });
    return data?.answer.__typename;
  };
  const agree = (purpose: 'NAME' | 'STORY' | 'PHOTO', more: { until?: string; photoId?: string } = {}) =>
    change('giveConsent', { purpose, until: '2027-06-30', agrees: true, ...more });
  const web = () => ({ 'x-shanhuo-web': world.api.environment.webSecret, 'x-shanhuo-visitor': '10.1.2.3' });

  async function bringPhoto(token = world.token): Promise<string> {
    const picture = sharp({ create: { width: 1200, height: 900, channels: 3, background: '#7a8b5c' } });
    const body = await picture
      .withExif({ IFD0: { Make: 'Phone' }, IFD3: { GPSLatitude: '32/1 1/1 0/1' } })
      .jpeg()
      .toBuffer();
    const headers = { ...web(), 'content-type': 'image/jpeg', authorization: `Bearer ${token}` };
    const sent = await fetch(`${world.api.url}${PHOTOS.slice(0, -1)}`, {
      method: 'POST',
      headers,
      body: new Uint8Array(body),
    });
    expect(sent.status).toBe(201);
    return ((await sent.json()) as { photoId: string }).photoId;
  }
  const look = (id: string): Promise<Response> => fetch(`${world.api.url}${PHOTOS}${id}`, { headers: web() });
  const kept = async (): Promise<number> => (await run('select id from village_seller.family_photos')).length;

  /** Paths of the contract on which each text comes back, to a visitor, to its own people and to the county desk. */
  async function pathsWith(...texts: readonly string[]): Promise<string[][]> {
    const found = texts.map(() => new Set<string>());
    for (const { path, query } of paths) {
      if (ITS_OWN_BOOK.test(path)) continue;
      for (const token of [undefined, world.token, world.operatorToken]) {
        const answer = JSON.stringify((await world.api.ask(query, { token })).data ?? {});
        texts.forEach((text, index) => answer.includes(text) && found[index]?.add(path));
      }
    }
    return found.map((each) => [...each]);
  }

  async function traced(): Promise<string | null | undefined> {
    const label = `{ lot(sellerCode: "${CODES.seller}", code: "${LOT}") { labelCode } }`;
    const { data } = await world.api.ask<{ lot: { labelCode: string } }>(label, { token: world.token });
    await run('delete from auth.limits');
    const trace = `{ trace(code: "${data?.lot.labelCode}") { ... on Trace { producer villageName } } }`;
    const answer = await world.api.ask<{ trace: { producer: string | null; villageName: string } }>(trace, {});
    expect(answer.data?.trace.villageName).toEqual(expect.any(String));
    return answer.data?.trace.producer;
  }

  it('of its story and photo stands where its shop is told of while it agrees, and by no path once it took them back', async () => {
    expect(await agree('STORY')).toBe('ConsentBook');
    expect(await agree('PHOTO', { photoId: await bringPhoto() })).toBe('ConsentBook');
    const ofShop = expect.arrayContaining([expect.stringMatching(/^seller\b/), expect.stringMatching(/^product\./)]);
    expect(await pathsWith(STORY, PHOTOS)).toEqual([ofShop, ofShop]);
    expect(await change('withdrawConsent', { purpose: 'STORY' })).toBe('ConsentBook');
    expect(await change('withdrawConsent', { purpose: 'PHOTO' })).toBe('ConsentBook');
    expect(await pathsWith(STORY, PHOTOS)).toEqual([[], []]);
    expect(await change('withdrawConsent', { purpose: 'STORY' })).toBe('ConsentNotFound');
  }, 300_000);

  it('of its photo is drawn anew, shown to nobody before it agrees, kept by no cache, and its bytes go as it takes it back', async () => {
    const photoId = await bringPhoto();
    expect((await look(photoId)).status).toBe(404);
    expect(await agree('PHOTO', { photoId })).toBe('ConsentBook');
    const shown = await look(photoId);
    expect([shown.status, shown.headers.get('cache-control'), shown.headers.get('x-robots-tag')]).toEqual([
      ...[200, 'no-store', 'noindex, noarchive'],
    ]);
    const drawn = Buffer.from(await shown.arrayBuffer());
    const { format, width, height, exif } = await sharp(drawn).metadata();
    expect({ format, width, height, exif }).toEqual({ format: 'webp', width: 800, height: 600, exif: undefined });
    expect(drawn.includes('Phone')).toBe(false);

    const another = await bringPhoto();
    expect(await agree('PHOTO', { photoId: another })).toBe('ConsentBook');
    expect([(await look(photoId)).status, (await look(another)).status, await kept()]).toEqual([404, 200, 1]);
    expect(await change('withdrawConsent', { purpose: 'PHOTO' })).toBe('ConsentBook');
    expect([(await look(another)).status, await kept()]).toEqual([404, 0]);
  });

  it('of its photo goes with its last day, and a photo that nobody agreed to goes after a day', async () => {
    const photoId = await bringPhoto();
    expect(await agree('PHOTO', { photoId, until: '2026-11-23' })).toBe('ConsentBook');
    await bringPhoto();
    world.api.clock.advance(48 * 3_600_000);
    expect((await look(photoId)).status).toBe(404);
    expect(await kept()).toBe(2);
    await world.api.app.get(ForgetApplicantsSweep).run();
    expect(await kept()).toBe(0);
    world.api.clock.advance(-48 * 3_600_000);
  });

  it('of a photo takes one that its own people brought, once', async () => {
    const photoId = await bringPhoto(world.operatorToken);
    expect(await agree('PHOTO', { photoId })).toBe('InvalidInput');
    expect(await agree('PHOTO')).toBe('InvalidInput');
    const own = await bringPhoto();
    expect(await agree('PHOTO', { photoId: own })).toBe('ConsentBook');
    expect(await agree('PHOTO', { photoId: own })).toBe('InvalidInput');
    expect((await look(own)).status).toBe(200);
  });

  it('of its name stands on the page of its label while it agrees, and from then on its village alone', async () => {
    expect(await traced()).toBeNull();
    expect(await agree('STORY')).toBe('ConsentBook');
    expect(await traced()).toBeNull();
    expect(await agree('NAME')).toBe('ConsentBook');
    expect(await traced()).toBe(NAME);
    expect(await change('withdrawConsent', { purpose: 'NAME' })).toBe('ConsentBook');
    expect(await traced()).toBeNull();
  });

  it('ends with its last day in China, without anybody doing anything', async () => {
    expect(await agree('NAME', { until: '2026-11-23' })).toBe('ConsentBook');
    expect(await traced()).toBe(NAME);
    world.api.clock.advance(48 * 3_600_000);
    expect(await traced()).toBeNull();
    world.api.clock.advance(-48 * 3_600_000);
  });

  it.each([
    ['without being meant', { until: '2027-06-30', agrees: false }],
    ['with an end that is over', { until: '2020-01-01', agrees: true }],
    ['without an end in sight', { until: '2099-01-01', agrees: true }],
  ])('is not given %s', async (_, input) => {
    expect(await change('giveConsent', { purpose: 'NAME', ...input })).toBe('InvalidInput');
  });

  it('stays in the words that were read, with the story in them, and is rewritten by no statement', async () => {
    await agree('STORY');
    const query = `{ consentBook(sellerCode: "${CODES.seller}") { consents { words holds purpose } } }`;
    type Book = { consentBook: { consents: { words: string; holds: boolean; purpose: string }[] } };
    const { data } = await world.api.ask<Book>(query, { token: world.token });
    const [running] = data?.consentBook.consents.filter(({ holds, purpose }) => holds && purpose === 'STORY') ?? [];
    expect(running?.words).toContain(STORY);
    await expect(run(`update village_seller.consents set words = 'x' where ended_at is null`)).rejects.toThrow(
      'rewritten',
    );
    await expect(
      run(`update village_seller.consents set ended_at = null where ended_at is not null`),
    ).rejects.toThrow();
    await expect(run('delete from village_seller.consents')).rejects.toThrow('append-only');
  });

  it('of its photo goes as its shop closes', async () => {
    expect(await agree('PHOTO', { photoId: await bringPhoto() })).toBe('ConsentBook');
    await run(`update village_seller.sellers set standing = 'leaving', leaves_on = '2026-10-01' where code = $1`, [
      CODES.seller,
    ]);
    await world.api.app.get(LeaveService).closeGone();
    expect(await run('select id from village_seller.family_photos where consent_id is not null')).toEqual([]);
  });
});
