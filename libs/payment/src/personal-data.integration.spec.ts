import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createTestDatabase, type TestDatabase } from '../../../test/support/test-database.js';
import { PAYMENT_REGISTER } from './payment.register.js';
import { openPaidPayment, PaymentWorld } from './testing/index.js';

let file: TestDatabase;
let world: PaymentWorld;

beforeAll(async () => {
  file = await createTestDatabase();
  world = await PaymentWorld.open(file.url);
});
afterAll(async () => {
  await world.close();
  await file.drop();
});

describe('data of persons', () => {
  it('[X16] is in no column of payments; a column nobody has judged is found', async () => {
    const columns = await world.rows<{ name: string }>(
      `select table_schema || '.' || table_name || '.' || column_name as name from information_schema.columns
       where table_schema = 'payment'
         and data_type in ('text', 'character varying', 'jsonb', 'json', 'bytea', 'ARRAY', 'inet', 'cidr')`,
    );
    expect(PAYMENT_REGISTER.personal).toEqual([]);
    expect([...PAYMENT_REGISTER.others].toSorted()).toEqual(columns.map(({ name }) => name).toSorted());
  });

  it('is in no event of payments either', async () => {
    await openPaidPayment(world.app);
    const events = await world.rows<{ payload: object }>('select payload from database.events');
    expect(events.flatMap(({ payload }) => Object.keys(payload))).toEqual([
      'late',
      'payableId',
      'paymentId',
      'payableKind',
    ]);
  });
});
