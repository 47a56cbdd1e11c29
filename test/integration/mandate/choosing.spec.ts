import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { addHousehold } from '../membership/households.js';
import { FAMILY, type Somebody } from '../fulfilment/fulfilment-world.js';
import { MandateWorld } from './mandate-world.js';

const VILLAGE = '990121101201';
const SELLERS = `query ($code: String!, $query: String, $kinds: [SellerKind!]) {
  village(code: $code) { sellers(first: 100, query: $query, kinds: $kinds) { code kind } } }`;
const MORE_THAN_A_PAGE = 100;

let world: MandateWorld;
let late: string;

beforeAll(async () => {
  world = await MandateWorld.open();
  const person: Somebody = await world.shop.newBuyer();
  const codes: string[] = [];
  for (let i = 0; i < MORE_THAN_A_PAGE; i++) codes.push((await addHousehold(world.api, person)).sellerCode);
  const text = `update village_seller.sellers set since = '2026-11-21',
    village_id = (select village_id from village_seller.sellers where code = $2) where code = any($1)`;
  await world.api.database.read({ text }, [codes, FAMILY]);
  late = (await addHousehold(world.api, person)).sellerCode;
  const named = `update village_seller.sellers set name = '坡上老庚家 100%_山货', name_en = 'Old Geng', since = '2026-11-22',
    village_id = (select village_id from village_seller.sellers where code = $2) where code = $1`;
  await world.api.database.read({ text: named }, [late, FAMILY]);
}, 60_000);
afterAll(() => world?.close());

async function found(given: { query?: string; kinds?: string[] }): Promise<{ code: string; kind: string }[]> {
  const variables = { code: VILLAGE, ...given };
  type Found = { village: { sellers: { code: string; kind: string }[] } };
  return (await world.shop.ask<Found>(world.agent, SELLERS, variables)).village.sellers;
}

describe('[N2] an agent chooses a household', () => {
  it('that came later than the first hundred, by part of its name or its code as people type it', async () => {
    expect((await found({})).map(({ code }) => code)).not.toContain(late);
    const spaced = `${late.slice(0, 4)} ${late.slice(4).toLowerCase()}`;
    for (const query of ['老庚', ' 老庚家 ', 'old geng', '100%_', late, spaced]) {
      expect({ query, codes: (await found({ query })).map(({ code }) => code) }).toEqual({ query, codes: [late] });
    }
    for (const query of ['老庚婆', '100%__', 'NOBODYS1']) expect(await found({ query })).toEqual([]);
    expect((await found({ query: ' ' })).length).toBe(MORE_THAN_A_PAGE);
  });

  it('of the kinds a mandate is for', async () => {
    await world.shop.read(`update village_seller.sellers set kind = 'petty_trade' where code = $1`, [late]);
    expect(await found({ kinds: ['PETTY_TRADE'] })).toEqual([{ code: late, kind: 'PETTY_TRADE' }]);
    const kinds = ['OWN_PRODUCE_HOUSEHOLD', 'HANDICRAFT'];
    const others = await found({ kinds });
    expect(others).toHaveLength(MORE_THAN_A_PAGE);
    expect(others.every(({ kind }) => kinds.includes(kind))).toBe(true);
    expect(await found({ query: '老庚', kinds })).toEqual([]);
  });
});
