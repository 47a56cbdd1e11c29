import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { aVariant } from '@shanhuo/catalog/testing';
import { createTestDatabase, type TestDatabase } from '../../../../test/support/test-database.js';
import { OrderWorld } from '../testing/index.js';

describe('an order at its limits', () => {
  let testDatabase: TestDatabase;
  let world: OrderWorld;
  let gold: string;

  beforeAll(async () => {
    testDatabase = await createTestDatabase();
    const variants = [aVariant({ priceFen: 1_011_000, onHand: 500 })];
    world = await OrderWorld.open(testDatabase.url, [{ key: 'gold', variants }]);
    [gold = ''] = await world.variants();
  });

  afterAll(async () => {
    await world.close();
    await testDatabase.drop();
  });

  it('is not placed where it costs more than can be paid at once, and holds nothing then', async () => {
    const person = await world.person();
    expect(await world.place(await world.wish({ [gold]: 99 }), person)).toMatchObject({
      code: 'INVALID_INPUT',
      fields: [{ field: 'lines', code: 'TOTAL_TOO_HIGH' }],
    });
    expect(await world.rows('select 1 from catalog.holds')).toEqual([]);
    expect(await world.place(await world.wish({ [gold]: 98 }), person)).toHaveProperty('orderId');
  });
});
