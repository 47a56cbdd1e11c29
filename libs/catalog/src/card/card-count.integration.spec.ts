import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { Test, type TestingModule } from '@nestjs/testing';
import { Database, DATABASE_ENTITIES, DatabaseModule } from '@shanhuo/database';
import { IDENTITY_ENTITIES } from '@shanhuo/identity';
import { VILLAGE_SELLER_ENTITIES } from '@shanhuo/village-seller';
import { createTestDatabase, type TestDatabase } from '../../../../test/support/test-database.js';
import { CatalogModule } from '../catalog.module.js';
import { CATALOG_ENTITIES } from '../entities.js';
import { stockShop } from '../testing/index.js';
import { CardProjection } from './card.projection.js';

let testDatabase: TestDatabase;
let app: TestingModule;
let database: Database;

beforeAll(async () => {
  testDatabase = await createTestDatabase();
  app = await Test.createTestingModule({
    imports: [
      DatabaseModule.forRoot({
        url: testDatabase.url,
        directUrl: testDatabase.url,
        entities: [...DATABASE_ENTITIES, ...IDENTITY_ENTITIES, ...VILLAGE_SELLER_ENTITIES, ...CATALOG_ENTITIES],
        subscriptions: [],
        poolSize: 12,
        applicationName: 'spec',
        jobWork: 'never',
      }),
      CatalogModule.forRoot({ mediaFolder: '/nowhere' }),
    ],
  }).compile();
  database = app.get(Database);
  await stockShop(app, [
    { key: 'fungus', title: '黑木耳' },
    { key: 'apple', title: '高山苹果', categoryCode: 'fruit', villageCode: '990102101001', sellerKey: 'river-shop' },
    { key: 'tea', title: '绿茶' },
  ]);
});
afterAll(async () => {
  await app.close();
  await testDatabase.drop();
});

const keptCounts = () =>
  database.read({ text: `select kind, code, count from catalog.card_counts where count <> 0 order by 1, 2` }, []);
const trueCounts = () =>
  database.read(
    {
      text: `select 'category' as kind, category_code as code, count(*)::int as count from catalog.product_cards group by 2
        union all select 'county', county_code, count(*)::int from catalog.product_cards group by 2 order by 1, 2`,
    },
    [],
  );

it('cards are counted as they come', async () => {
  const counts = await keptCounts();
  expect(counts).toEqual(await trueCounts());
  expect(counts.length).toBeGreaterThan(2);
});

it('and as they move to another shelf and go, by twelve hands at once', async () => {
  const products = await database.read<{ id: string }>({ text: `select id from catalog.products order by id` }, []);
  const ids = products.map(({ id }) => id);
  const turns = Array.from({ length: 12 }, (_, n) =>
    database.inTransaction(async (tx) => {
      const id = ids[n % ids.length]!;
      if (n % 4 === 3) await tx.query(`delete from catalog.product_cards where product_id = $1`, [id]);
      else
        await tx.query(`update catalog.product_cards set category_code = $2 where product_id = $1`, [id, `shelf-${n}`]);
    }),
  );
  await Promise.all(turns);
  expect(await keptCounts()).toEqual(await trueCounts());
  await database.inTransaction((tx) => app.get(CardProjection).refresh(tx, ids));
  const counts = await keptCounts();
  expect(counts).toEqual(await trueCounts());
  expect(counts.reduce((sum, { count }: { count?: number }) => sum + (count ?? 0), 0)).toBe(2 * ids.length);
});
