import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { createTestDatabase, type TestDatabase } from '../../../../test/support/test-database.js';
import { openStockWorld, type StockWorld } from '../testing/stock-world.js';
import { MOST_COUNTED, MOST_VILLAGES } from './card-count.shape.js';
import { MOST_FOUND } from './card-list.shape.js';
import { CardService, type CardFilterInput } from './card.service.js';

let testDatabase: TestDatabase;
let world: StockWorld;
let cards: CardService;

beforeAll(async () => {
  testDatabase = await createTestDatabase();
  world = await openStockWorld(testDatabase.url, [{ key: 'dry', title: '干木耳' }]);
  cards = world.get(CardService);
}, 60_000);
afterAll(async () => {
  await world.close();
  await testDatabase.drop();
});

const COPIED: Readonly<Record<string, string>> = {
  product_id: 'gen_random_uuid()',
  code: `code || n`,
  published_at: `published_at - n * interval '1 second'`,
};

/** Cards that have no product of their own, since a product each would take minutes. */
async function copyCard(from: number, to: number): Promise<void> {
  const columns = await world.database.read<{ name: string }>(
    {
      text: `select column_name as name from information_schema.columns
        where table_schema = 'catalog' and table_name = 'product_cards'`,
    },
    [],
  );
  const names = columns.map(({ name }) => name);
  await world.inTx(async (tx) => {
    // Foreign keys and the triggers that keep counts have no say in copies.
    await tx.query(`set local session_replication_role = replica`);
    await tx.query(
      `insert into catalog.product_cards (${names.join(', ')})
       select ${names.map((name) => COPIED[name] ?? name).join(', ')}
       from catalog.product_cards cross join generate_series($1::int, $2::int) as n
       where product_id in (select id from catalog.products)`,
      [from, to],
    );
  });
}

const QUERY = { query: '木耳' };
const list = (filter: CardFilterInput, first: number, after?: string) =>
  cards.listCards({ filter, sort: 'relevance', first, after }, 'zh-CN');

it('[B4] as many as are sorted are found, and where there are more the newest come first, each once', async () => {
  await copyCard(1, MOST_FOUND - 1);
  const sorted = await list(QUERY, 100);
  await copyCard(MOST_FOUND, MOST_FOUND);
  const read = await list(QUERY, 100);
  for (const { nodes } of [sorted, read]) {
    const newest = nodes.toSorted((a, b) => b.publishedAt.getTime() - a.publishedAt.getTime());
    expect(nodes).toHaveLength(100);
    expect(nodes).toEqual(newest);
  }
  const next = await list(QUERY, 100, read.pageInfo.endCursor);
  const seen = [...read.nodes, ...next.nodes].map(({ productId }) => productId);
  expect(new Set(seen).size).toBe(200);
});

it('[B4] [B5] beyond a thousand, pages and filters tell the least there is', async () => {
  const least = { count: MOST_COUNTED, isLeast: true };
  expect((await list(QUERY, 24)).found).toEqual(least);
  expect(await cards.countFound(QUERY, 'zh-CN')).toEqual(least);
  const facets = await cards.countFacets({ ...QUERY, categoryCode: 'mushrooms' }, 'zh-CN');
  expect(facets).toContainEqual({ kind: 'category', code: 'mushrooms', ...least });
  expect(facets).toContainEqual({ kind: 'other', code: 'green', count: 0, isLeast: true });
});

it('[B5] of more villages than anybody reads, those with the most goods are told of, and the one that is chosen', async () => {
  const chosen = '990102101001';
  await world.inTx(async (tx) => {
    await tx.query(`set local session_replication_role = replica`);
    // One village more than is told of; the first has one card more than the others.
    await tx.query(
      `update catalog.product_cards c set village_code = '99' || lpad((greatest(n - 1, 0) % $1)::text, 10, '0')
       from (select product_id, row_number() over (order by product_id) - 1 as n from catalog.product_cards limit 2 * $1 + 1) each
       where each.product_id = c.product_id`,
      [MOST_VILLAGES + 1],
    );
    await tx.query(`delete from catalog.product_cards where village_code not like '990000%'`);
  });
  const counted = await cards.countFacets({ villageCode: chosen }, 'zh-CN');
  const villages = counted.filter(({ kind }) => kind === 'village');
  expect(villages).toHaveLength(MOST_VILLAGES + 1);
  expect(villages[0]).toMatchObject({ code: '990000000000', count: 3, isLeast: false });
  expect(villages.at(-1)).toMatchObject({ code: chosen, count: 0, isLeast: true });
});
