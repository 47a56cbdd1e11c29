import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { newId } from '@shanhuo/kernel';
import { createTestDatabase, type TestDatabase } from '../../../../test/support/test-database.js';
import { SearchWords } from '../search/search-words.js';
import { aVariant } from '../testing/index.js';
import { openStockWorld, type StockWorld } from '../testing/stock-world.js';
import { CardService } from './card.service.js';
import type { CardSort } from './card-list.shape.js';
import { TellSold } from './tell-sold.sweep.js';

const [HELD_OLD, SCATTERED_OLD, HELD_NEW, SCATTERED_NEW] = ['山雾茶', '雾里山笋', '山雾香菇', '山中晨雾'] as const;

let testDatabase: TestDatabase;
let world: StockWorld;
let cards: CardService;

/** 山雾 stands in two titles, its characters scattered in two others. No two orders of what 山雾 finds are alike, so that none can be taken for another. */
beforeAll(async () => {
  testDatabase = await createTestDatabase();
  world = await openStockWorld(testDatabase.url, [
    { key: 'held-old', title: HELD_OLD, variants: [aVariant({ priceFen: 2000 })] },
    { key: 'scattered-old', title: SCATTERED_OLD, variants: [aVariant({ priceFen: 1000, netWeightGrams: 100 })] },
    { key: 'held-new', title: HELD_NEW, variants: [aVariant({ priceFen: 3000 })] },
    { key: 'scattered-new', title: SCATTERED_NEW, variants: [aVariant({ priceFen: 4000 })] },
    { key: 'as-typed', title: '云耳' },
    { key: 'by-another-name', title: '黑木耳' },
  ]);
  cards = world.get(CardService);
  await world.inTx((tx) =>
    world.get(SearchWords).replace(tx, [{ kind: 'same', words: ['黑木耳', '云耳'], categoryCode: 'mushrooms' }]),
  );
  await sell(HELD_OLD, 3);
  await sell(SCATTERED_OLD, 1);
  await sell(HELD_NEW, 2);
  await world.get(TellSold).run();
});
afterAll(async () => {
  await world.close();
  await testDatabase.drop();
});

async function sell(title: string, quantity: number): Promise<void> {
  const text = `select v.id from catalog.variants v join catalog.products p on p.id = v.product_id where p.title = $1`;
  const [variant] = await world.database.read<{ id: string }>({ text }, [title]);
  const holder = newId();
  await world.hold(holder, [{ variantId: variant?.id ?? '', quantity }]);
  await world.inTx((tx) => world.stock.sellHeldStock(tx, holder));
}

/** What a search shows, page after page. */
async function find(query: string, sort: CardSort, first: number): Promise<string[]> {
  const seen: string[] = [];
  let after: string | undefined;
  do {
    const page = await cards.listCards({ filter: { query }, sort, first, after }, 'zh-CN');
    seen.push(...page.nodes.map(({ title }) => title));
    after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : undefined;
  } while (after !== undefined);
  return seen;
}

const ORDERS: readonly (readonly [CardSort, readonly string[]])[] = [
  ['relevance', [HELD_NEW, HELD_OLD, SCATTERED_NEW, SCATTERED_OLD]],
  ['newest', [SCATTERED_NEW, HELD_NEW, SCATTERED_OLD, HELD_OLD]],
  ['price_low', [SCATTERED_OLD, HELD_OLD, HELD_NEW, SCATTERED_NEW]],
  ['price_high', [SCATTERED_NEW, HELD_NEW, HELD_OLD, SCATTERED_OLD]],
  ['unit_price', [HELD_OLD, HELD_NEW, SCATTERED_NEW, SCATTERED_OLD]],
  ['sold', [HELD_OLD, HELD_NEW, SCATTERED_OLD, SCATTERED_NEW]],
];

it.each(ORDERS)('[B4] what was found stands in the order %s: %j, wherever a page breaks', async (sort, expected) => {
  expect(await find('山雾', sort, 24)).toEqual(expected);
  for (const first of [1, 2, 3]) expect(await find('山雾', sort, first)).toEqual(expected);
});

it('[B4] goods of another name stand behind the one typed, however new they are', async () => {
  expect(await find('云耳', 'relevance', 1)).toEqual(['云耳', '黑木耳']);
  expect(await find('黑木耳', 'relevance', 1)).toEqual(['黑木耳', '云耳']);
});
