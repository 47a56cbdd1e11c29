import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createTestDatabase, type TestDatabase } from '../../../../test/support/test-database.js';
import type { CardFilterInput } from '../card/card.service.js';
import { aVariant } from '../testing/index.js';
import { openStockWorld, type StockWorld } from '../testing/stock-world.js';
import { SearchHelpService } from './search-help.service.js';
import { SearchWords } from './search-words.js';

const STONE = { countyCode: '990121', villageCode: '990121101201' } as const;
const RIVER = { countyCode: '990102', villageCode: '990102101001' } as const;
/** A province that the freight of the specs does not deliver to. */
const UNDELIVERED = '710000';

let testDatabase: TestDatabase;
let world: StockWorld;
let help: SearchHelpService;

beforeAll(async () => {
  testDatabase = await createTestDatabase();
  const there = { villageCode: RIVER.villageCode, sellerKey: 'river-shop' };
  world = await openStockWorld(testDatabase.url, [
    { key: 'one', title: '黑木耳', season: '9—11 月', variants: [aVariant({ priceFen: 1000 })] },
    { key: 'two', title: '黑木耳 袋装', season: '3—5 月', variants: [aVariant({ priceFen: 2000 })] },
    { key: 'none-left', title: '黑木耳 老包装', variants: [aVariant({ priceFen: 3000, onHand: 0 })] },
    {
      key: 'apple',
      title: '高山苹果',
      titleEn: 'Highland apples',
      categoryCode: 'fruit',
      ...there,
      variants: [aVariant({ priceFen: 5000 })],
    },
    {
      key: 'small-apple',
      title: '小苹果',
      titleEn: 'Small apples',
      categoryCode: 'fruit',
      ...there,
      variants: [aVariant({ priceFen: 2500 })],
    },
  ]);
  help = world.get(SearchHelpService);
  await world.inTx((tx) =>
    world.get(SearchWords).replace(tx, [
      { kind: 'same', words: ['黑木耳', '云耳', 'fungus'], categoryCode: 'mushrooms' },
      { kind: 'word', words: ['苹果', 'apple'], categoryCode: 'fruit' },
      { kind: 'word', words: ['枇杷', '甘蔗'], categoryCode: 'fruit' },
    ]),
  );
});
afterAll(async () => {
  await world.close();
  await testDatabase.drop();
});

describe('[B4] where conditions leave nothing', () => {
  const widen = async (query: string, filter: CardFilterInput) =>
    Object.fromEntries(
      (await help.findWidenings(query, filter, 'zh-CN')).map(({ without, found }) => {
        expect(found.isLeast).toBe(false);
        return [without, found.count];
      }),
    );

  it.each<[string, CardFilterInput, Record<string, number>]>([
    ['苹果', { categoryCode: 'mushrooms' }, { categoryCode: 2 }],
    ['苹果', { countyCode: STONE.countyCode }, { countyCode: 2 }],
    ['苹果', { villageCode: STONE.villageCode }, { villageCode: 2 }],
    ['木耳', { certified: true }, { certified: 3 }],
    ['木耳', { marks: ['green', 'organic'] }, { marks: 3 }],
    ['木耳 老包装', { inStock: true }, { inStock: 1 }],
    ['木耳 袋装', { inSeason: true }, { inSeason: 1 }],
    ['木耳', { shipsTo: UNDELIVERED }, { shipsTo: 3 }],
    ['木耳', { priceFrom: '40', priceTo: '60' }, { price: 3 }],
    ['苹果', { priceTo: '20', countyCode: RIVER.countyCode }, { price: 2 }],
    ['木耳', { priceTo: '5', inStock: true }, { price: 2 }],
  ])('%s with %j is found without %j', async (query, filter, expected) => {
    expect(await widen(query, filter)).toEqual(expected);
  });

  it('the village goes with its county, and goods of both are counted', async () => {
    expect(await widen('苹果', STONE)).toEqual({ countyCode: 2 });
    expect(await widen('苹果', { ...STONE, priceFrom: '30' })).toEqual({ countyCode: 1 });
  });

  it('nothing is said to stand in the way where two things do, nor where nothing is sold', async () => {
    expect(await widen('苹果', { ...STONE, categoryCode: 'mushrooms' })).toEqual({});
    expect(await widen('枇杷', STONE)).toEqual({});
    expect(await widen('苹果', { marks: [], certified: false })).toEqual({});
  });
});

describe('[B4] what may have been meant', () => {
  const correct = async (query: string, filter: CardFilterInput = {}) =>
    (await help.findCorrections(query, filter, 'zh-CN')).map((each) => [each.query, each.found.count]);

  it.each([
    ['黑目耳', [['黑木耳', 3]]],
    ['平果', [['苹果', 2]]],
    ['heimuor', [['黑木耳', 3]]],
    ['aple', [['apple', 2]]],
  ])('of %s are goods that are sold, with their number', async (typed, meant) => {
    expect(await correct(typed)).toEqual(meant);
  });

  it('is counted under the same conditions, and left out where they leave nothing', async () => {
    expect(await correct('黑目耳', { inStock: true })).toEqual([['黑木耳', 2]]);
    expect(await correct('黑目耳', RIVER)).toEqual([]);
  });

  it('is nothing that nobody sells, and nothing else than what was typed', async () => {
    expect(await correct('批把')).toEqual([]);
    expect(await correct('黑木耳')).toEqual([]);
  });
});

it.each([
  ['枇杷', ['fruit']],
  ['批杷', ['fruit']],
  ['云耳 枇杷', ['mushrooms', 'fruit']],
  ['好吃的甘蔗', ['fruit']],
  ['fungus', ['mushrooms']],
  ['潜水艇', []],
  ['🍄', []],
])('[B4] goods like %s stand on the shelves %j', async (query, shelves) => {
  expect(await help.findShelves(query)).toEqual(shelves);
});
