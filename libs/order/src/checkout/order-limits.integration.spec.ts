import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { aVariant } from '@shanhuo/catalog/testing';
import { chinaDayOf } from '@shanhuo/kernel';
import { createTestDatabase, type TestDatabase } from '../../../../test/support/test-database.js';
import { OrderWorld } from '../testing/index.js';

describe('an order at its limits', () => {
  let testDatabase: TestDatabase;
  let world: OrderWorld;
  let gold: string;
  let herb: string;

  beforeAll(async () => {
    testDatabase = await createTestDatabase();
    world = await OrderWorld.open(testDatabase.url, [
      { key: 'gold', variants: [aVariant({ priceFen: 1_011_000, onHand: 500 })] },
      { key: 'herb', variants: [aVariant({ priceFen: 1_000, onHand: 50 })] },
    ]);
    [gold = '', herb = ''] = await world.variants();
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

  it('is not placed where it costs less than the provider charges at all, says the least, and holds nothing', async () => {
    const person = await world.person();
    const least = (fen: number) =>
      world.rows(
        `insert into orders.terms (name, valid_from, value) values ('least_payment_fen', $1, $2)
         on conflict (name, valid_from) do update set value = excluded.value`,
        [chinaDayOf(world.clock.now()), fen],
      );
    // One costs ¥10.00, its parcel ¥8.00.
    await least(1_801);
    world.clock.advance(2 * 60_000);
    const holds = () => world.rows('select 1 from catalog.holds');
    const before = await holds();
    const [answer, wish] = [
      await world.place(await world.wish({ [herb]: 1 }), person),
      await world.wish({ [herb]: 2 }),
    ];
    expect(answer).toMatchObject({ code: 'INVALID_INPUT', fields: [{ field: 'lines', code: 'TOTAL_TOO_LOW' }] });
    expect(JSON.stringify(answer)).toContain('18.01');
    expect(await holds()).toEqual(before);
    expect(await world.place(wish, person)).toHaveProperty('orderId');
    await least(1_800);
    world.clock.advance(2 * 60_000);
    expect(await world.place(await world.wish({ [herb]: 1 }), person)).toHaveProperty('orderId');
  });

  it('may cost ¥4.00, the worth of the smallest charge of the provider', async () => {
    const text = `select value from orders.terms where name = 'least_payment_fen' and valid_from = '2026-01-01'`;
    expect(await world.rows(text)).toEqual([{ value: 400 }]);
  });
});
