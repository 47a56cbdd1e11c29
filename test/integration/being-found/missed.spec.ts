import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { ForgetMissedSearches, MissedSearches, SearchWords } from '@shanhuo/catalog';
import { stockShop } from '@shanhuo/catalog/testing';
import { shortCodeOf } from '@shanhuo/kernel';
import { giveSellers } from '../../support/give-sellers.js';
import { openSession } from '../../support/open-session.js';
import { newVisitor } from '../../support/test-api.js';
import { TestShop } from '../../support/test-shop.js';

const SEARCH = `query ($query: String!, $filter: ProductFilter, $after: String) {
  searchProducts(query: $query, filter: $filter, after: $after) { nodes { title } pageInfo { endCursor } } }`;
const WANTED = `query ($code: String!, $period: WantedPeriod, $day: Date, $first: Int, $after: String) {
  wantedSearches(cooperativeCode: $code, period: $period, day: $day, first: $first, after: $after) {
    from to ownCountyNames leastShown nodes { words searches inOwnCounties } pageInfo { hasNextPage endCursor } } }`;
const COOPERATIVE = shortCodeOf('cooperative coop');
const [OWN, OTHER] = ['990121', '990102'];
const DAY_MS = 86_400_000;

interface Wanted {
  readonly from: string;
  readonly to: string;
  readonly nodes: readonly { words: string; searches: number; inOwnCounties: number | null }[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string };
}
type Looked = Awaited<ReturnType<typeof search>>;

let shop: TestShop;
let manager = '';

beforeAll(async () => {
  shop = await TestShop.start();
  const { api } = shop;
  await stockShop(api.app, [{ key: 'one', title: '黑木耳' }]);
  const words = [{ kind: 'word' as const, words: ['木耳', '板栗'], categoryCode: null }];
  await api.database.inTransaction((tx) => api.app.get(SearchWords).replace(tx, words));
  await api.openAccounts();
  await giveSellers(api);
  manager = await openSession(api, api.accountOf('manager'));
}, 60_000);
afterAll(() => shop?.close());
beforeEach(() => run('truncate catalog.missed_searches, catalog.missed_search_visitors'));

const run = <Row extends object>(text: string, values: readonly unknown[] = []): Promise<Row[]> =>
  shop.api.database.read<Row>({ text }, values);

async function search(
  query: string,
  given: { filter?: object; after?: string; visitor?: string; token?: string } = {},
) {
  const { visitor, token, ...variables } = given;
  const answer = await shop.api.ask<{ searchProducts: { nodes: object[]; pageInfo: { endCursor: string } } }>(SEARCH, {
    ...{ variables: { query, ...variables }, token },
    visitor: visitor ?? newVisitor(),
  });
  expect(answer.errors).toBeUndefined();
  return answer.data?.searchProducts;
}

async function counted(): Promise<Record<string, number>> {
  await shop.api.app.get(MissedSearches).settled();
  const rows = await run<{ key: string; count: number }>(
    `select words || county_code as key, sum(count)::int as count from catalog.missed_searches group by 1 order by 1`,
  );
  return Object.fromEntries(rows.map(({ key, count }) => [key, count]));
}

async function keep(words: string, count: number, day = '2026-11-22', county = ''): Promise<void> {
  await run(`insert into catalog.missed_searches (day, words, county_code, count) values ($1, $2, $3, $4)`, [
    ...[day, words, county, count],
  ]);
}

async function wanted(variables: object = {}, token = manager): Promise<Wanted | null | undefined> {
  const answer = await shop.api.ask<{ wantedSearches: Wanted | null }>(WANTED, {
    ...{ variables: { code: COOPERATIVE, ...variables }, token, language: 'zh-CN' },
  });
  return answer.data?.wantedSearches;
}

describe('[N23] a search that finds nothing', () => {
  it('is counted once a day for its visitor, however it was typed', async () => {
    const visitor = newVisitor();
    for (const typed of ['银耳', ' 银耳 ', '银耳　']) await search(typed, { visitor });
    await search('银耳');
    expect(await counted()).toEqual({ 银耳: 2 });
    shop.clock.advance(DAY_MS);
    await search('银耳', { visitor });
    expect(await counted()).toEqual({ 银耳: 3 });
    shop.clock.advance(-DAY_MS);
  });

  it('of a person is counted once, wherever from', async () => {
    const buyer = await openSession(shop.api, shop.api.accountOf('buyer'));
    for (const visitor of [newVisitor(), newVisitor()]) await search('银耳', { token: buyer, visitor });
    expect(await counted()).toEqual({ 银耳: 1 });
  });

  it('is counted for the county it was narrowed to, and for none that there is not', async () => {
    for (const countyCode of [OWN, OTHER, '999999', '不是', `${OWN}\0`])
      await search('银耳', { filter: { countyCode } });
    expect(await counted()).toEqual({ [`银耳${OWN}`]: 1, [`银耳${OTHER}`]: 1 });
  });

  it('is not counted where something was found, on a later page, or where more stood in the way', async () => {
    const found = await search('黑木耳');
    expect(found?.nodes).toHaveLength(1);
    await search('黑木耳', { after: found?.pageInfo.endCursor ?? '' });
    for (const filter of [
      { inStock: true },
      { categoryCode: 'fruit' },
      { marks: ['GREEN'] },
      { priceFrom: '1' },
      { shipsTo: '420000' },
      { sellerCode: shortCodeOf('seller river-shop') },
      { countyCode: OWN, inSeason: true },
    ]) {
      await search('银耳', { filter });
    }
    expect(await counted()).toEqual({});
    await search('银耳', { filter: { inStock: false, marks: [] } });
    expect(await counted()).toEqual({ 银耳: 1 });
  });

  it('is not counted where the shop shows what was meant', async () => {
    await search('目耳');
    await search('版栗');
    expect(await counted()).toEqual({ 版栗: 1 });
  });

  it('leaves nothing that leads to a person', async () => {
    for (const typed of ['13800138000', '王先生', '青峰路12号', 'www.example.com', '薇信abc123']) await search(typed);
    expect(await counted()).toEqual({});
    const visitor = '203.0.113.77';
    await search('银耳', { visitor });
    await counted();
    const [kept] = await run<{ text: string }>(
      `select string_agg(m::text || v::text, ' ') as text from catalog.missed_searches m, catalog.missed_search_visitors v`,
    );
    expect(kept?.text).toContain('银耳');
    expect(kept?.text).not.toContain(visitor);
    expect(kept?.text).not.toContain(Buffer.from(visitor).toString('hex'));
  });

  it('answers while its count waits for others, and where it cannot be counted', async () => {
    const looked: Looked[] = [];
    await shop.api.database.inTransaction(async (tx) => {
      await tx.query('lock table catalog.missed_searches in access exclusive mode');
      looked.push(await search('银耳'), await search('松茸'));
    });
    expect(await counted()).toEqual({ 银耳: 1, 松茸: 1 });
    await run('alter table catalog.missed_searches rename to gone');
    looked.push(await search('羊肚菌'));
    await shop.api.app.get(MissedSearches).settled();
    await run('alter table catalog.gone rename to missed_searches');
    looked.push(await search('竹荪'));
    expect(await counted()).toEqual({ 银耳: 1, 松茸: 1, 竹荪: 1 });
    expect(looked.map((page) => page?.nodes)).toEqual([[], [], [], []]);
  });

  it('of new words is counted until there are 5,000 a day, of known ones on', async () => {
    await run(`insert into catalog.missed_searches (day, words, county_code, count)
      select '2026-11-22', '词 ' || n, '', 1 from generate_series(1, 5000) n`);
    await search('银耳');
    await search('词 77');
    const all = await counted();
    expect([all['银耳'], all['词 77'], Object.keys(all).length]).toEqual([undefined, 2, 5_000]);
  });

  it('of one visitor is counted a hundred times a day', async () => {
    const visitor = newVisitor();
    for (let i = 0; i < 103; i++) await search(`没有${String.fromCodePoint(0x4e00 + i)}`, { visitor });
    expect(Object.keys(await counted())).toHaveLength(100);
  }, 30_000);
});

describe('[N23] what cooperatives see of it', () => {
  it('is added up by week and by month, the most wanted first, from five on', async () => {
    await keep('板栗', 3, '2026-11-16');
    await keep('板栗', 4, '2026-11-22');
    await keep('板栗', 100, '2026-11-15');
    await keep('银耳', 9);
    await keep('松茸', 4);
    const week = await wanted();
    expect(week).toMatchObject({ from: '2026-11-16', to: '2026-11-22', ownCountyNames: ['青石县'], leastShown: 5 });
    expect(week?.nodes.map(({ words, searches }) => [words, searches])).toEqual([
      ['银耳', 9],
      ['板栗', 7],
    ]);
    expect((await wanted({ period: 'MONTH' }))?.nodes.map(({ searches }) => searches)).toEqual([107, 9]);
    expect((await wanted({ day: '2026-11-10' }))?.nodes.map(({ searches }) => searches)).toEqual([100]);
    expect((await wanted({ day: '2999-01-01' }))?.nodes).toHaveLength(2);
  });

  it('pages, each word once, and refuses a place of another week', async () => {
    for (const [i, words] of ['甲', '乙', '丙', '丁', '戊'].entries()) await keep(words, i < 3 ? 9 : 7);
    const seen: string[] = [];
    let after: string | undefined;
    do {
      const page: Wanted | null | undefined = await wanted({ first: 2, after });
      seen.push(...(page?.nodes ?? []).map(({ words }) => words));
      after = page?.pageInfo.hasNextPage ? page.pageInfo.endCursor : undefined;
      if (after) expect(await wanted({ first: 2, after, day: '2026-11-10' })).toBeFalsy();
    } while (after !== undefined);
    expect(seen).toHaveLength(5);
    expect(new Set(seen).size).toBe(5);
  });

  it.each([
    ['their own counties', 6, 0, { searches: 6, inOwnCounties: 6 }],
    ['both', 6, 5, { searches: 11, inOwnCounties: 6 }],
    ['too few of their own', 4, 5, { searches: 9, inOwnCounties: null }],
    ['too few elsewhere, which would follow', 6, 4, { searches: 10, inOwnCounties: null }],
  ])('tells of %s', async (_where, own, elsewhere, expected) => {
    await keep('银耳', own, '2026-11-22', OWN);
    if (elsewhere > 0) await keep('银耳', elsewhere, '2026-11-22', OTHER);
    expect((await wanted())?.nodes).toEqual([{ words: '银耳', ...expected }]);
  });

  it('is for managers of the cooperative alone', async () => {
    await keep('银耳', 9);
    const { api } = shop;
    for (const role of ['seller', 'agent', 'buyer', 'operator'] as const) {
      expect(await wanted({}, await openSession(api, api.accountOf(role)))).toBeFalsy();
    }
    expect((await api.ask(WANTED, { variables: { code: COOPERATIVE } })).data?.['wantedSearches']).toBeFalsy();
    expect(await wanted({ code: 'ABCDEFGH' })).toBeNull();
    expect(await wanted({ code: '不是编号' })).toBeNull();
    expect((await wanted())?.nodes).toHaveLength(1);
  });
});

describe('[N23] what is forgotten of it', () => {
  it('who was counted, the next day; words nobody sees, once their month and its weeks are over; all, after two years', async () => {
    await search('银耳');
    await counted();
    await keep('旧', 9, '2024-11-21');
    await keep('板栗', 9, '2024-11-25');
    await keep('王小二', 4, '2026-09-10');
    await keep('松茸', 3, '2026-09-30');
    await keep('松茸', 2, '2026-10-01');
    await keep('竹荪', 4, '2026-10-10');
    const marks = () => run('select from catalog.missed_search_visitors');
    expect(await marks()).toHaveLength(1);
    await shop.runTimed('catalog.forget-missed-searches');
    expect(await marks()).toHaveLength(1);
    expect(Object.keys(await counted()).toSorted()).toEqual(['板栗', '松茸', '竹荪', '银耳'].toSorted());
    shop.clock.advance(DAY_MS);
    await shop.worker.get(ForgetMissedSearches).run();
    shop.clock.advance(-DAY_MS);
    expect(await marks()).toHaveLength(0);
    expect(await counted()).toMatchObject({ 银耳: 1, 松茸: 5 });
  });
});
