import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { createTestDatabase, type TestDatabase } from '../../../test/support/test-database.js';
import { CATALOG_REGISTER } from './catalog.register.js';
import { openStockWorld, type StockWorld } from './testing/stock-world.js';

let testDatabase: TestDatabase;
let world: StockWorld;

beforeAll(async () => {
  testDatabase = await createTestDatabase();
  world = await openStockWorld(testDatabase.url);
});
afterAll(async () => {
  await world.close();
  await testDatabase.drop();
});

it('every column of the catalogue that could hold something of a person stands in its register', async () => {
  const columns = await world.database.read<{ name: string }>(
    {
      text: `select table_schema || '.' || table_name || '.' || column_name as name from information_schema.columns
       where table_schema = 'catalog'
         and data_type in ('text', 'character varying', 'jsonb', 'json', 'bytea', 'ARRAY', 'inet', 'cidr')`,
    },
    [],
  );
  const { personal, others } = CATALOG_REGISTER;
  const declared = [...personal.map(({ column }) => column), ...others];
  expect(declared.toSorted()).toEqual(columns.map(({ name }) => name).toSorted());
});
