import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ForgetApplicantsSweep, LeaveService } from '@shanhuo/village-seller';
import sharp from 'sharp';
import { CODES } from '../n-plus-one/world-records.js';
import { ConsentWorld, NAME, STORY } from './consent-world.js';

describe('[N24] what a family agreed to be told', () => {
  let world: ConsentWorld;

  beforeAll(async () => {
    world = await ConsentWorld.open();
  }, 120_000);
  afterAll(() => world?.api.close());

  it('of its photo is drawn anew, shown to nobody before it agrees, kept by no cache, and its bytes go as it takes it back', async () => {
    const photoId = await world.bringPhoto();
    expect((await world.look(photoId)).status).toBe(404);
    expect(await world.agree('PHOTO', { photoId })).toBe('ConsentBook');
    const shown = await world.look(photoId);
    expect([shown.status, shown.headers.get('cache-control'), shown.headers.get('x-robots-tag')]).toEqual([
      ...[200, 'no-store', 'noindex, noarchive'],
    ]);
    const drawn = Buffer.from(await shown.arrayBuffer());
    const { format, width, height, exif } = await sharp(drawn).metadata();
    expect({ format, width, height, exif }).toEqual({ format: 'webp', width: 800, height: 600, exif: undefined });
    expect(drawn.includes('Phone')).toBe(false);

    const another = await world.bringPhoto();
    expect(await world.agree('PHOTO', { photoId: another })).toBe('ConsentBook');
    expect([(await world.look(photoId)).status, (await world.look(another)).status, await world.keptPhotos()]).toEqual([
      404, 200, 1,
    ]);
    expect(await world.withdraw('PHOTO')).toBe('ConsentBook');
    expect([(await world.look(another)).status, await world.keptPhotos()]).toEqual([404, 0]);
  });

  it('of its photo goes with its last day, and a photo that nobody agreed to goes after a day', async () => {
    const photoId = await world.bringPhoto();
    expect(await world.agree('PHOTO', { photoId, until: '2026-11-23' })).toBe('ConsentBook');
    await world.bringPhoto();
    world.api.clock.advance(48 * 3_600_000);
    expect((await world.look(photoId)).status).toBe(404);
    expect(await world.keptPhotos()).toBe(2);
    await world.api.app.get(ForgetApplicantsSweep).run();
    expect(await world.keptPhotos()).toBe(0);
    world.api.clock.advance(-48 * 3_600_000);
  });

  it('of a photo takes one that its own people brought, once', async () => {
    const photoId = await world.bringPhoto(world.tokens.operator);
    expect(await world.agree('PHOTO', { photoId })).toBe('InvalidInput');
    expect(await world.agree('PHOTO')).toBe('InvalidInput');
    const own = await world.bringPhoto();
    expect(await world.agree('PHOTO', { photoId: own })).toBe('ConsentBook');
    expect(await world.agree('PHOTO', { photoId: own })).toBe('InvalidInput');
    expect((await world.look(own)).status).toBe(200);
  });

  it('of its name stands on the page of its label while it agrees, and from then on its village alone', async () => {
    expect(await world.traced()).toBeNull();
    expect(await world.agree('STORY')).toBe('ConsentBook');
    expect(await world.traced()).toBeNull();
    expect(await world.agree('NAME')).toBe('ConsentBook');
    expect(await world.traced()).toBe(NAME);
    expect(await world.withdraw('NAME')).toBe('ConsentBook');
    expect(await world.traced()).toBeNull();
  });

  it('ends with its last day in China, without anybody doing anything', async () => {
    expect(await world.agree('NAME', { until: '2026-11-23' })).toBe('ConsentBook');
    expect(await world.traced()).toBe(NAME);
    world.api.clock.advance(48 * 3_600_000);
    expect(await world.traced()).toBeNull();
    world.api.clock.advance(-48 * 3_600_000);
  });

  it.each([
    ['without being meant', { until: '2027-06-30', agrees: false }],
    ['with an end that is over', { until: '2020-01-01', agrees: true }],
    ['without an end in sight', { until: '2099-01-01', agrees: true }],
  ])('is not given %s', async (_, input) => {
    expect(await world.agree('NAME', input)).toBe('InvalidInput');
  });

  it('stays in the words that were read, with the story in them, and is rewritten by no statement', async () => {
    await world.agree('STORY');
    const query = `{ consentBook(sellerCode: "${CODES.seller}") { consents { words holds purpose } } }`;
    type Book = { consentBook: { consents: { words: string; holds: boolean; purpose: string }[] } };
    const { data } = await world.api.ask<Book>(query, { token: world.tokens.own });
    const [running] = data?.consentBook.consents.filter(({ holds, purpose }) => holds && purpose === 'STORY') ?? [];
    expect(running?.words).toContain(STORY);
    await expect(world.run(`update village_seller.consents set words = 'x' where ended_at is null`)).rejects.toThrow(
      'rewritten',
    );
    await expect(
      world.run(`update village_seller.consents set ended_at = null where ended_at is not null`),
    ).rejects.toThrow();
    await expect(world.run('delete from village_seller.consents')).rejects.toThrow('append-only');
  });

  it('of its photo goes as its shop closes', async () => {
    expect(await world.agree('PHOTO', { photoId: await world.bringPhoto() })).toBe('ConsentBook');
    await world.run(
      `update village_seller.sellers set standing = 'leaving', leaves_on = '2026-10-01' where code = $1`,
      [CODES.seller],
    );
    await world.api.app.get(LeaveService).closeGone();
    expect(await world.run('select id from village_seller.family_photos where consent_id is not null')).toEqual([]);
  });
});
