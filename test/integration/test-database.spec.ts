import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { query } from '../../scripts/postgres/await-database.ts';
import { createTestDatabase, type TestDatabase } from '../support/test-database.js';

let database: TestDatabase;
let other: TestDatabase;

beforeAll(async () => {
  [database, other] = await Promise.all([createTestDatabase(), createTestDatabase()]);
});
afterAll(() => Promise.all([database.drop(), other.drop()]));

test('every spec finds PostgreSQL 18 with all migrations done', async () => {
  const [version] = await query(database.url, `select current_setting('server_version_num')::int / 10000 as major`);
  expect(version).toEqual({ major: 18 });
  const [migrations] = await query(database.url, 'select count(*)::int as count from migrations');
  expect(migrations).not.toEqual({ count: 0 });
});

test('what one spec writes no other one reads', async () => {
  await query(database.url, 'create table only_here (id int)');
  await expect(query(other.url, 'select * from only_here')).rejects.toMatchObject({ code: '42P01' });
});

test('the cluster says by its name that demo accounts are allowed', async () => {
  expect(await query(database.url, 'show cluster_name')).toEqual([{ cluster_name: 'shanhuo-embedded' }]);
});
