import { shortCodeOf } from '@shanhuo/kernel';
import sharp from 'sharp';
import { CODES } from '../n-plus-one/world-records.js';
import { openWorld, type World } from '../n-plus-one/world.js';

export const STORY = '三代人都住在这道坡上';
export const NAME = '坡上一家';
/** What its cooperative and the county desk call the family, which is nobody else’s to read. */
export const HOUSEHOLD = '坡上老秦';
export const PHOTOS = '/media/families/';
const LOT = shortCodeOf('lot 0-0-0-0');

/** What a family can agree to. */
export type Purpose = 'NAME' | 'STORY' | 'PHOTO';

/** A family with a shop, goods and a lot, and what it lets be told of it. */
export class ConsentWorld {
  private constructor(private readonly world: World) {}

  static async open(): Promise<ConsentWorld> {
    const opened = new ConsentWorld(await openWorld(2));
    await opened.run(`update village_seller.sellers set story = $1, story_en = $1, name = $2 where code = $3`, [
      ...[STORY, NAME, CODES.seller],
    ]);
    await opened.run(
      `update village_seller.households h set name = $1, name_en = $1
       from village_seller.sellers s where s.household_id = h.id and s.code = $2`,
      [HOUSEHOLD, CODES.seller],
    );
    return opened;
  }

  get api() {
    return this.world.api;
  }

  /** Of a visitor, of its own people and of the county desk, which manages its cooperative, too. */
  get tokens() {
    return { visitor: undefined, own: this.world.token, operator: this.world.operatorToken };
  }

  run<Row extends object>(text: string, values: readonly unknown[] = []): Promise<Row[]> {
    return this.api.database.read<Row>({ text }, values);
  }

  agree(purpose: Purpose, more: { until?: string; photoId?: string; agrees?: boolean } = {}) {
    return this.change('giveConsent', { purpose, until: '2027-06-30', agrees: true, ...more });
  }

  withdraw(purpose: Purpose) {
    return this.change('withdrawConsent', { purpose });
  }

  /** Sends a picture as a phone takes one, and answers the id it was kept under. */
  async bringPhoto(token = this.world.token): Promise<string> {
    const picture = sharp({ create: { width: 1200, height: 900, channels: 3, background: '#7a8b5c' } });
    const body = await picture
      .withExif({ IFD0: { Make: 'Phone' }, IFD3: { GPSLatitude: '32/1 1/1 0/1' } })
      .jpeg()
      .toBuffer();
    const headers = { ...this.web(), 'content-type': 'image/jpeg', authorization: `Bearer ${token}` };
    const sent = await fetch(`${this.api.url}${PHOTOS.slice(0, -1)}`, {
      method: 'POST',
      headers,
      body: new Uint8Array(body),
    });
    if (sent.status !== 201) throw new Error(`the photo was refused: ${sent.status}`);
    return ((await sent.json()) as { photoId: string }).photoId;
  }

  look(id: string): Promise<Response> {
    return fetch(`${this.api.url}${PHOTOS}${id}`, { headers: this.web() });
  }

  async keptPhotos(): Promise<number> {
    return (await this.run('select id from village_seller.family_photos')).length;
  }

  /** What stands after /t/ on the label of a lot of the family. */
  async labelCode(): Promise<string> {
    const query = `{ lot(sellerCode: "${CODES.seller}", code: "${LOT}") { labelCode } }`;
    const { data } = await this.api.ask<{ lot: { labelCode: string } }>(query, { token: this.tokens.own });
    if (!data) throw new Error('the family has no lot');
    return data.lot.labelCode;
  }

  /** Who grew it, as whoever holds the label reads. */
  async traced(): Promise<string | null | undefined> {
    const trace = `{ trace(code: "${await this.labelCode()}") { ... on Trace { producer } } }`;
    const { data } = await this.api.ask<{ trace: { producer: string | null } }>(trace);
    return data?.trace.producer;
  }

  /** A file as its own people load it. */
  async load(path: string): Promise<string> {
    const headers = { ...this.web(), authorization: `Bearer ${this.tokens.own}` };
    const answer = await fetch(this.api.url + path, { headers });
    if (answer.status !== 200) throw new Error(`${path}: ${answer.status}`);
    return answer.text();
  }

  private web() {
    return { 'x-shanhuo-web': this.api.environment.webSecret, 'x-shanhuo-visitor': '10.1.2.3' };
  }

  private async change(mutation: 'giveConsent' | 'withdrawConsent', input: object): Promise<string | undefined> {
    const type = mutation === 'giveConsent' ? 'GiveConsentInput' : 'WithdrawConsentInput';
    const query = `mutation ($input: ${type}!) { answer: ${mutation}(input: $input) { __typename } }`;
    const variables = { input: { sellerCode: CODES.seller, ...input } };
    const { data } = await this.api.ask<{ answer: { __typename: string } }>(query, {
      variables,
      token: this.tokens.own,
    });
    return data?.answer.__typename;
  }
}
