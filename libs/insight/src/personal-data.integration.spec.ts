import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createDataSource } from '@shanhuo/database';
import type { DataSource } from 'typeorm';
import { createTestDatabase, type TestDatabase } from '../../../test/support/test-database.js';
import { INSIGHT_REGISTER } from './insight.register.js';

let file: TestDatabase;
let connection: DataSource;

beforeAll(async () => {
  file = await createTestDatabase();
  connection = await createDataSource({
    url: file.url,
    entities: [],
    poolSize: 1,
    applicationName: 'spec',
  }).initialize();
});
afterAll(async () => {
  await connection.destroy();
  await file.drop();
});

describe('data of persons', () => {
  it('[X16] is nothing but the number that tells buyers apart; a column nobody has judged is found', async () => {
    const columns = await connection.query<{ name: string; type: string }[]>(
      `select table_schema || '.' || table_name || '.' || column_name as name, data_type as type
       from information_schema.columns where table_schema = 'insight'`,
    );
    const texts = columns.filter(({ type }) => ['text', 'jsonb', 'json', 'bytea', 'ARRAY', 'inet'].includes(type));
    const { personal, others } = INSIGHT_REGISTER;
    expect([...others].toSorted()).toEqual(texts.map(({ name }) => name).toSorted());
    const buyers = columns.filter(({ name }) => name.endsWith('.buyer'));
    expect(personal.map(({ column }) => column).toSorted()).toEqual(buyers.map(({ name }) => name).toSorted());
  });
});
