import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { buildSchema } from '../../../apps/api/src/graphql/schema-text.js';
import { pathQueries, type PathQuery, type ValueOf } from '../n-plus-one/paths.js';
import { valueOf } from '../n-plus-one/value-of.js';
import { BIG_PART, CODES } from '../n-plus-one/world-records.js';
import { ConsentWorld, HOUSEHOLD, NAME, PHOTOS, STORY } from './consent-world.js';

/** Its household reads in its own book what it agreed to. */
const ITS_OWN_BOOK = /^consentBook/;
/** Where consent lets something be told, and nowhere else. */
const BY_CONSENT = {
  NAME: ['trace.producer'],
  STORY: ['members.story', 'seller.story', 'sellers.story'],
  PHOTO: ['photo.url'],
} as const;
/** Where a shop is named because it sells (E-Commerce Law 15), or to those who work with it: no consent is asked for that. */
const WHO_SELLS = [
  ...['callBack.shopName', 'callBacksWaiting.shopName', 'dashboard.name', 'entries.ownerName', 'grants.subjectName'],
  ...['groups.sellerName', 'lot.sellerName', 'mandates.sellerName', 'mandatesOfShop.sellerName'],
  ...['mandatesServed.sellerName', 'markClaims.sellerName', 'members.name', 'mySellers.name', 'nodes.ownerName'],
  ...['nodes.sellerName', 'permits.sellerName', 'seller.name', 'sellers.name', 'shopStanding.sellerName'],
];
const FILES = [
  `/exports/goods?seller=${CODES.seller}&format=csv`,
  `/exports/sales?seller=${CODES.seller}&kind=year`,
  `/exports/sales?seller=${CODES.seller}&kind=year&by=household`,
];

let world: ConsentWorld;
let paths: readonly PathQuery[];

beforeAll(async () => {
  world = await ConsentWorld.open();
  const all = pathQueries(await buildSchema(), await valuesOfWorld(), { unions: true });
  paths = all.filter(({ path }) => !ITS_OWN_BOOK.test(path));
}, 120_000);
afterAll(() => world?.api.close());

async function valuesOfWorld(): Promise<ValueOf> {
  const label = await world.labelCode();
  const [line] = await world.run<{ id: string }>(
    `select l.id from orders.lines l join orders.seller_orders o on o.id = l.seller_order_id where o.code = $1 limit 1`,
    [BIG_PART],
  );
  const more: Record<string, ReturnType<ValueOf>> = {
    trace: label,
    cancellationPreview: {
      literal: `{ sellerOrderCode: "${BIG_PART}", lines: [{ lineId: "${line?.id}", quantity: 1 }] }`,
    },
    parcelPreview: {
      literal: `{ sellerOrderCode: "${BIG_PART}", carrierCode: "sf", trackingNumber: "SF1234567890123", lines: [] }`,
    },
  };
  return (field, argument) => more[field] ?? valueOf(field, argument);
}

/** Where a text stands in what the contract answers: the last two names on the way to it, `seller.story`. */
interface Place {
  readonly who: string;
  readonly place: string;
  readonly text: string;
}

async function read(): Promise<Place[]> {
  const places: Place[] = [];
  for (const { query } of paths) {
    for (const [who, token] of Object.entries(world.tokens)) {
      const { data } = await world.api.ask(query, { token });
      for (const [names, text] of textsIn(data ?? {})) places.push({ who, place: names.slice(-2).join('.'), text });
    }
  }
  return places;
}

function textsIn(value: unknown, names: readonly string[] = []): (readonly [readonly string[], string])[] {
  if (typeof value === 'string') return [[names, value]];
  if (Array.isArray(value)) return value.flatMap((each) => textsIn(each, names));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, each]) => textsIn(each, [...names, name]));
}

const placesOf = (places: readonly Place[], wanted: string): string[] =>
  [...new Set(places.filter(({ text }) => text.includes(wanted)).map(({ place }) => place))].toSorted();

describe('[N24] what a family agreed to be told', () => {
  it('stands where it agreed to it, and by no path and in no file once it took it back', async () => {
    expect(await world.agree('NAME')).toBe('ConsentBook');
    expect(await world.agree('STORY')).toBe('ConsentBook');
    const photoId = await world.bringPhoto();
    expect(await world.agree('PHOTO', { photoId })).toBe('ConsentBook');
    const agreed = await read();
    const files = await load();
    expect(placesOf(agreed, NAME)).toEqual([...WHO_SELLS, ...BY_CONSENT.NAME].toSorted());
    expect(placesOf(agreed, STORY)).toEqual(BY_CONSENT.STORY);
    expect(placesOf(agreed, PHOTOS)).toEqual(BY_CONSENT.PHOTO);

    for (const purpose of ['NAME', 'STORY', 'PHOTO'] as const) {
      expect(await world.withdraw(purpose)).toBe('ConsentBook');
    }
    const withdrawn = await read();
    expect(placesOf(withdrawn, NAME)).toEqual(WHO_SELLS);
    expect(placesOf(withdrawn, STORY)).toEqual([]);
    expect(placesOf(withdrawn, PHOTOS)).toEqual([]);
    expect(placesOf(withdrawn, photoId)).toEqual([]);
    expect(withdrawn.filter(({ who, text }) => who === 'visitor' && text.includes(HOUSEHOLD))).toEqual([]);

    // Files name who sells, whatever a family agreed to, and tell nothing else of it.
    expect(await load()).toEqual(files);
    for (const file of files) for (const told of [STORY, PHOTOS, HOUSEHOLD]) expect(file).not.toContain(told);
    expect(await world.withdraw('STORY')).toBe('ConsentNotFound');
  }, 300_000);
});

async function load(): Promise<string[]> {
  return Promise.all(FILES.map((path) => world.load(path)));
}
