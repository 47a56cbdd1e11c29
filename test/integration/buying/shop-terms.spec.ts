import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { chinaDayOf } from '@shanhuo/kernel';
import { TestShop } from '../../support/test-shop.js';

const MINUTE = 60_000;

let shop: TestShop;

beforeAll(async () => {
  shop = await TestShop.start();
}, 60_000);
afterAll(() => shop?.close());

async function ask(): Promise<Record<string, number>> {
  const query = `{ shopTerms { payWithinMinutes confirmReceiptAfterDays confirmFreshReceiptAfterDays
    presumeDeliveredAfterDays cancelOverdueAfterHours latePenaltyBasisPoints extendPresaleAtMostDays } }`;
  const { data } = await shop.api.ask<{ shopTerms: Record<string, number> }>(query);
  return data?.shopTerms ?? {};
}

it('everybody is told the terms of today, and a term dated ahead from the first moment of its day', async () => {
  const today = await ask();
  const inDatabase = await shop.api.database.read<{ value: number }>(
    { text: `select value from orders.terms where name = 'pay_within_minutes'` },
    [],
  );
  expect(today['payWithinMinutes']).toBe(inDatabase[0]?.value);
  expect(Object.values(today).every((value) => Number.isInteger(value) && value > 0)).toBe(true);

  const tomorrow = chinaDayOf(new Date(shop.clock.now().getTime() + 24 * 60 * MINUTE));
  await shop.api.database.read(
    { text: `insert into orders.terms (name, valid_from, value) values ('pay_within_minutes', $1, 45) returning name` },
    [tomorrow],
  );
  shop.clock.advance(2 * MINUTE);
  expect(await ask()).toEqual(today);
  shop.clock.moveTo(new Date(`${tomorrow}T00:00:00+08:00`));
  expect(await ask()).toEqual({ ...today, payWithinMinutes: 45 });
});
