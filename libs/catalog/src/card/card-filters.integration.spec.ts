import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId, PROVINCES, type Language } from '@shanhuo/kernel';
import { createTestDatabase, type TestDatabase } from '../../../../test/support/test-database.js';
import { FreightService } from '../freight/freight.service.js';
import { aVariant, freightTerms } from '../testing/index.js';
import { openStockWorld, type StockWorld } from '../testing/stock-world.js';
import { CardService, type CardFilterInput, type CardPageInput, type FacetCount } from './card.service.js';
import { TellSold } from './tell-sold.sweep.js';

let testDatabase: TestDatabase;
let world: StockWorld;
let cards: CardService;

beforeAll(async () => {
  testDatabase = await createTestDatabase();
  world = await openStockWorld(testDatabase.url, [
    { key: 'autumn', title: '秋木耳', season: '9—11 月', variants: [aVariant({ priceFen: 1000 })] },
    { key: 'spring', title: '春木耳', season: '3—5 月', variants: [aVariant({ priceFen: 2000 })] },
    { key: 'none', title: '干木耳', variants: [aVariant({ priceFen: 3000 })] },
    {
      key: 'fruit',
      title: '木耳果',
      season: '全年',
      categoryCode: 'fruit',
      villageCode: '990102101001',
      sellerKey: 'river-shop',
      variants: [aVariant({ priceFen: 3000 })],
    },
  ]);
  cards = world.get(CardService);
});
afterAll(async () => {
  await world.close();
  await testDatabase.drop();
});

const page = (filter: CardFilterInput, input: Partial<CardPageInput> = {}) =>
  cards.listCards({ filter, sort: filter.query === undefined ? 'newest' : 'relevance', first: 24, ...input }, 'zh-CN');
const titles = async (filter: CardFilterInput, input: Partial<CardPageInput> = {}): Promise<string[]> =>
  (await page(filter, input)).nodes.map(({ title }) => title);

const ALL = ['木耳果', '干木耳', '春木耳', '秋木耳'];

it.each([
  [{ priceFrom: '20' }, ['木耳果', '干木耳', '春木耳']],
  [{ priceTo: '20' }, ['春木耳', '秋木耳']],
  [{ priceFrom: '15', priceTo: '29.99' }, ['春木耳']],
  [{ inSeason: true }, ['木耳果', '秋木耳']],
  [{ shipsTo: '420000' }, ALL],
  [{ shipsTo: '710000' }, []],
  [{ shipsTo: '999999' }, []],
  [{ categoryCode: 'mushrooms', priceFrom: '10', inSeason: true, shipsTo: '420000' }, ['秋木耳']],
  [{ query: '木耳', priceTo: '25' }, ['春木耳', '秋木耳']],
  [{ query: '木耳', categoryCode: 'fruit', inSeason: true, inStock: true }, ['木耳果']],
])('[B5] %j leaves %j, and is counted so', async (filter, expected) => {
  expect(await titles(filter)).toEqual(expected);
  expect(await cards.countFound(filter, 'zh-CN')).toEqual({ count: expected.length, isLeast: false });
});

it('[B5] a price below nothing is refused', async () => {
  await expect(page({ priceFrom: '-1' })).rejects.toMatchObject({ field: 'priceFrom' });
});

it.each(['newest', 'price_low', 'price_high', 'sold', 'relevance'] as const)(
  '[B4] what was found pages in the order %s, each row once',
  async (sort) => {
    const seen: string[] = [];
    let after: string | undefined;
    do {
      const next = await page({ query: '木耳' }, { sort, first: 1, after });
      seen.push(...next.nodes.map(({ title }) => title));
      after = next.pageInfo.hasNextPage ? next.pageInfo.endCursor : undefined;
    } while (after !== undefined);
    expect(seen).toEqual(await titles({ query: '木耳' }, { sort }));
    expect(seen.toSorted()).toEqual(ALL.toSorted());
  },
);

it('[B5] a list narrowed by several things pages forwards and back', async () => {
  const filter = { priceFrom: '10', priceTo: '30', countyCode: '990121' };
  const first = await page(filter, { first: 2 });
  const second = await page(filter, { first: 2, after: first.pageInfo.endCursor });
  const back = await page(filter, { first: 2, before: second.pageInfo.startCursor });
  expect(second.nodes.map(({ title }) => title)).toEqual(['秋木耳']);
  expect(back.nodes).toEqual(first.nodes);
});

describe('[B5] each further condition is counted', () => {
  const countsOf = async (kind: FacetCount['kind'], filter: CardFilterInput, language: Language = 'zh-CN') => {
    const facets = await cards.countFacets(filter, language);
    expect(facets.every(({ isLeast }) => !isLeast)).toBe(true);
    return Object.fromEntries(facets.filter((facet) => facet.kind === kind).map(({ code, count }) => [code, count]));
  };

  it.each([
    ['category', {}, { fruit: 1, mushrooms: 3 }],
    ['category', { categoryCode: 'fruit' }, { fruit: 1, mushrooms: 3 }],
    ['category', { categoryCode: 'fruit', countyCode: '990121' }, { mushrooms: 3 }],
    ['county', { categoryCode: 'fruit' }, { 990102: 1 }],
    ['county', { countyCode: '990121', villageCode: '990121101201' }, { 990102: 1, 990121: 3 }],
    ['village', {}, {}],
    ['village', { countyCode: '990121' }, { 990121101201: 3 }],
    ['village', { villageCode: '990121101201', inSeason: true }, { 990121101201: 1, 990102101001: 1 }],
    ['village', { countyCode: '990121', villageCode: '990121101201', priceFrom: '20' }, { 990121101201: 2 }],
    ['village', { villageCode: '990121101201', priceFrom: '500' }, { 990121101201: 0 }],
    ['price', {}, { '-19.99': 1, '20-49.99': 3 }],
    ['price', { categoryCode: 'fruit', priceTo: '15' }, { '20-49.99': 1 }],
    ['price', { inSeason: true, priceFrom: '20', priceTo: '49.99' }, { '-19.99': 1, '20-49.99': 1 }],
  ] as const)('%s, with %j chosen: %j', async (kind, filter, expected) => {
    expect(await countsOf(kind, filter)).toEqual(expected);
  });

  it.each([
    [{}, { in_stock: 4, in_season: 2, certified: 0, green: 0 }],
    [
      { inSeason: true, categoryCode: 'mushrooms' },
      { in_stock: 1, in_season: 1 },
    ],
    [
      { priceFrom: '15', priceTo: '29.99' },
      { in_stock: 1, in_season: 0 },
    ],
  ])('what stands on its own, with %j chosen: %j', async (filter, expected) => {
    expect(await countsOf('other', filter)).toMatchObject(expected);
  });

  it.each([{}, { shipsTo: '420000' }, { shipsTo: '710000' }, { inSeason: true }, { countyCode: '990999' }])(
    'every province, with %j chosen: as many as a list of it has',
    async (filter) => {
      const counts = await countsOf('province', filter);
      expect(Object.keys(counts)).toEqual(PROVINCES.map(({ code }) => code));
      for (const [shipsTo, count] of Object.entries(counts)) {
        expect([shipsTo, (await titles({ ...filter, shipsTo })).length]).toEqual([shipsTo, count]);
      }
    },
  );

  it('a village is called as its town tells it from others', async () => {
    const village = async (language: Language) =>
      (await cards.countFacets({ countyCode: '990121' }, language)).find(({ kind }) => kind === 'village')?.name;
    const [card] = (await page({ countyCode: '990121' })).nodes;
    expect(await village('zh-CN')).toBe(`${card?.townName}${card?.villageName}`);
    const [inEnglish] = (await cards.listCards({ filter: {}, sort: 'price_low', first: 1 }, 'en')).nodes;
    expect(await village('en')).toBe(`${inEnglish?.villageName}, ${inEnglish?.townName}`);
  });
});

it('[B5] new freight is known to lists at once', async () => {
  const [seller] = await world.database.read<{ id: string }>(
    { text: `select seller_id as id from catalog.product_cards where title = '木耳果'` },
    [],
  );
  const save = (provinces = freightTerms().provinces) =>
    world.inTx((tx) => world.get(FreightService).saveTemplate(tx, seller?.id ?? '', freightTerms({ provinces }), 'en'));
  await save(freightTerms().provinces.map((p) => (p.provinceCode === '650000' ? { ...p, band: null } : p)));
  expect(await titles({ shipsTo: '650000' })).toEqual(['干木耳', '春木耳', '秋木耳']);
  expect(await titles({ shipsTo: '640000' })).toEqual(ALL);
  await save();
  expect(await titles({ shipsTo: '650000' })).toEqual(ALL);
});

it('[X7] what sold is counted once, less what came back, however often it is told', async () => {
  const [dry] = await world.database.read<{ id: string }>(
    {
      text: `select v.id from catalog.variants v join catalog.products p on p.id = v.product_id where p.title = '干木耳'`,
    },
    [],
  );
  const variantId = dry?.id ?? '';
  const holder = newId();
  const sold = async () => (await page({ query: '干木耳' })).nodes.map((row) => row.sold);
  await world.hold(holder, [{ variantId, quantity: 3 }]);
  await world.inTx((tx) => world.stock.sellHeldStock(tx, holder));
  await world.inTx((tx) => world.stock.sellHeldStock(tx, holder));
  expect(await sold()).toEqual([0]);
  await world.get(TellSold).run();
  await world.get(TellSold).run();
  expect(await sold()).toEqual([3]);
  expect((await titles({}, { sort: 'sold' }))[0]).toBe('干木耳');

  const back = [{ returnId: newId(), variantId, quantity: 1 }];
  await world.inTx((tx) => world.stock.returnStock(tx, back));
  await world.inTx((tx) => world.stock.returnStock(tx, back));
  await world.get(TellSold).run();
  expect(await sold()).toEqual([2]);
});
