import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { Projection } from '@shanhuo/insight';
import { fenOf, partOf, Steps, sumOf } from '../fulfilment/desk-steps.js';
import { COOPERATIVE, FAMILY, FulfilmentWorld } from '../fulfilment/fulfilment-world.js';

type Amount = { readonly amount: string };
interface Answer {
  readonly householdMoney: {
    readonly sold: Amount;
    readonly onItsWay: Amount;
    readonly paid: Amount;
    readonly parts: readonly { readonly sellerOrderCode: string; readonly amount: Amount; readonly why: string }[];
    readonly months: readonly { readonly month: string; sold: Amount; refunded: Amount; received: Amount }[];
  } | null;
  readonly sellerMoney: Readonly<Record<'pending' | 'available' | 'held' | 'paid', { readonly amount: Amount }>>;
  readonly dashboard: { readonly gross: Amount; readonly refunds: Amount };
}

const ASK = `query ($seller: String!) {
  householdMoney(sellerCode: $seller) {
    sold { amount } onItsWay { amount } paid { amount }
    parts { sellerOrderCode amount { amount } why } months { month sold { amount } refunded { amount } received { amount } }
  }
  sellerMoney(sellerCode: $seller) {
    pending { amount { amount } } available { amount { amount } } held { amount { amount } } paid { amount { amount } }
  }
  dashboard(scope: { sellerCode: $seller }, period: { kind: MONTH }) { gross { amount } refunds { amount } }
}`;

let world: FulfilmentWorld;

beforeAll(async () => {
  world = await FulfilmentWorld.open();
}, 60_000);
afterAll(() => world?.close());

async function look(seller = FAMILY, who = world.family): Promise<Answer> {
  await world.shop.worker.get(Projection).sweep();
  return world.ask<Answer>(who, ASK, { seller });
}

function expectSame({ householdMoney, sellerMoney, dashboard }: Answer): void {
  if (householdMoney === null) throw new Error('the household sees nothing of its money');
  const [month] = householdMoney.months;
  expect(fenOf(householdMoney.sold)).toBe(fenOf(dashboard.gross));
  expect(month?.sold).toEqual(householdMoney.sold);
  expect(fenOf(month?.refunded ?? { amount: '-1' })).toBe(fenOf(dashboard.refunds));
  const { pending, available, held, paid } = sellerMoney;
  expect(fenOf(householdMoney.onItsWay)).toBe(sumOf([pending.amount, available.amount, held.amount]));
  expect(householdMoney.paid).toEqual(paid.amount);
  expect(sumOf(householdMoney.parts.map(({ amount }) => amount))).toBe(fenOf(householdMoney.onItsWay));
  expect(sumOf(householdMoney.months.map(({ received }) => received))).toBe(fenOf(householdMoney.paid));
}

it('[C5] what a household sold, has coming and was paid is what the ledger, its money and its dashboard say', async () => {
  const steps = new Steps(world);
  const nothing = await look();
  expectSame(nothing);
  expect(nothing.householdMoney?.months).toHaveLength(1);

  const orders = [
    await world.buy({ fungus: 2, soap: 1 }),
    await world.buy({ kilo: 1, kiwi: 1 }),
    await world.buy({ tea: 1 }),
  ];
  const bought = await look();
  expectSame(bought);
  expect(bought.householdMoney?.parts.map(({ sellerOrderCode }) => sellerOrderCode).toSorted()).toEqual(
    orders
      .slice(0, 2)
      .map((order) => partOf(order, FAMILY).code)
      .toSorted(),
  );
  expect(fenOf(bought.householdMoney?.sold ?? { amount: '0' })).toBeGreaterThan(0);

  const [first, second] = orders.map((order) => order.sellerOrders.find(({ sellerCode }) => sellerCode === FAMILY));
  await steps.ship(world.family, first?.code ?? '');
  await steps.refuse(world.family, second?.code ?? '');
  const refused = await look();
  expectSame(refused);
  expect(fenOf(refused.householdMoney?.months[0]?.refunded ?? { amount: '0' })).toBeGreaterThan(0);

  await steps.confirm(world.buyer, first?.code ?? '');
  expectSame(await look());
  expectSame(await look(COOPERATIVE, world.manager));
}, 60_000);

it('[C5] is nobody else’s to see', async () => {
  for (const who of [world.river, world.manager]) {
    const answer = await world.ask<Pick<Answer, 'householdMoney'>>(
      who,
      'query ($seller: String!) { householdMoney(sellerCode: $seller) { sold { amount } } }',
      { seller: FAMILY },
    );
    expect(answer.householdMoney).toBeNull();
  }
});
