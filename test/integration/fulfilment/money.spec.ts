import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { fenOf, partOf, Steps, sumOf } from './desk-steps.js';
import { COOPERATIVE, FAMILY, FulfilmentWorld, type Somebody } from './fulfilment-world.js';
import type { Money, OrderView } from './fulfilment.queries.js';

const POSITION = `state amount { amount } why
  orders(first: $first, after: $after) { nodes { sellerOrderCode amount { amount } since until why }
    pageInfo { hasNextPage endCursor } }`;
const MONEY = `query ($sellerCode: String!, $first: Int!, $after: String) { sellerMoney(sellerCode: $sellerCode) {
  pending { ${POSITION} } available { ${POSITION} } held { amount { amount } } paid { amount { amount } } } }`;

const PENDING = `query ($sellerCode: String!, $first: Int!, $after: String) {
  sellerMoney(sellerCode: $sellerCode) { pending { ${POSITION} } } }`;

interface Position {
  readonly state: string;
  readonly amount: Money;
  readonly why: string;
  readonly orders: {
    readonly nodes: readonly {
      readonly sellerOrderCode: string;
      readonly amount: Money;
      readonly since: string;
      readonly until: string | null;
      readonly why: string;
    }[];
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  };
}

interface MoneyView {
  readonly pending: Position;
  readonly available: Position;
  readonly held: { readonly amount: Money };
  readonly paid: { readonly amount: Money };
}

let world: FulfilmentWorld;
let steps: Steps;

beforeAll(async () => {
  world = await FulfilmentWorld.open();
  steps = new Steps(world);
}, 60_000);
afterAll(() => world?.close());

async function moneyOf(who: Somebody, sellerCode: string, page: object = {}): Promise<MoneyView> {
  const variables = { sellerCode, first: 50, ...page };
  const { sellerMoney } = await world.ask<{ sellerMoney: MoneyView }>(who, MONEY, variables);
  return sellerMoney;
}

async function pageOfPending(after: string | null): Promise<Position> {
  const variables = { sellerCode: COOPERATIVE, first: 2, after };
  const { sellerMoney } = await world.ask<{ sellerMoney: { pending: Position } }>(world.manager, PENDING, variables);
  return sellerMoney.pending;
}

const partsOf = (order: OrderView): Record<string, number> =>
  Object.fromEntries((partOf(order).lines[0]?.story?.parts ?? []).map(({ role, amount }) => [role, fenOf(amount)]));

describe('[S25] a seller’s money', () => {
  it('is pending from the payment, available after the time for claims, and opens down to the orders that make it', async () => {
    const first = await world.buy({ fungus: 1 });
    const second = await world.buy({ soap: 2 });
    const before = await moneyOf(world.family, FAMILY);
    expect(before.pending.orders.nodes.map(({ sellerOrderCode }) => sellerOrderCode)).toEqual([
      partOf(second).code,
      partOf(first).code,
    ]);
    expect(sumOf(before.pending.orders.nodes.map(({ amount }) => amount))).toBe(fenOf(before.pending.amount));
    expect(before.pending.orders.nodes[0]).toMatchObject({
      until: null,
      why: expect.stringContaining('you are to ship'),
    });

    await steps.ship(world.family, partOf(first).code);
    await steps.confirm(world.buyer, partOf(first).code);
    const { claimUntil, money } = await world.lookAtDesk(partOf(first).code, world.family);
    expect(money).toMatchObject({ state: 'PENDING', until: claimUntil });
    const row = (await moneyOf(world.family, FAMILY)).pending.orders.nodes.find(
      ({ sellerOrderCode }) => sellerOrderCode === partOf(first).code,
    );
    expect(row).toMatchObject({ amount: money.amount, until: claimUntil, why: money.why });

    await world.moveTo(new Date(claimUntil ?? ''));
    const after = await moneyOf(world.family, FAMILY);
    expect(after.available.orders.nodes).toMatchObject([{ sellerOrderCode: partOf(first).code, since: claimUntil }]);
    expect(fenOf(after.available.amount)).toBe(fenOf(money.amount));
    expect(fenOf(after.pending.amount) + fenOf(after.available.amount)).toBeLessThanOrEqual(
      fenOf(before.pending.amount),
    );
    expect([fenOf(after.held.amount), fenOf(after.paid.amount)]).toEqual([0, 0]);
  });

  it('comes in pages that together are all of it', async () => {
    const orders = [];
    for (let i = 0; i < 3; i++) orders.push(await world.buy({ tea: 1 }));
    const codes: string[] = [];
    let after: string | null = null;
    do {
      const pending = await pageOfPending(after);
      codes.push(...pending.orders.nodes.map(({ sellerOrderCode }) => sellerOrderCode));
      after = pending.orders.pageInfo.hasNextPage ? pending.orders.pageInfo.endCursor : null;
    } while (after !== null);
    expect(codes).toEqual(orders.map((order) => partOf(order).code).toReversed());
  });

  it('of an order that was refused is nothing', async () => {
    const order = await world.buy({ tea: 1 });
    await steps.refuse(world.manager, partOf(order).code);
    const { pending } = await moneyOf(world.manager, COOPERATIVE);
    expect(pending.orders.nodes.map(({ sellerOrderCode }) => sellerOrderCode)).not.toContain(partOf(order).code);
    expect((await world.lookAtDesk(partOf(order).code, world.manager)).money.amount.amount).toBe('0.00');
  });
});

describe('[N11] the story of a line', () => {
  it('of a household in a cooperative: the grower, the parcel, the cooperative, the payment; the shop takes nothing', async () => {
    const order = await world.buy({ fungus: 1 });
    // ¥39.90: 5 % and 0.6 %, to the fen by the largest remainders; the parcel of 500 g costs ¥8.
    expect(partsOf(order)).toEqual({ GROWER: 3_767, FREIGHT: 800, COOPERATIVE: 199, PAYMENT_COST: 24 });
    const { lines } = await world.lookAtDesk(partOf(order).code, world.family);
    expect(lines[0]?.story).toEqual(partOf(order).lines[0]?.story);
    expect(lines[0]?.story?.parts.find(({ role }) => role === 'COOPERATIVE')?.basisPoints).toBe(500);
  });

  it('of a registered business: the shop takes its share, and there is no cooperative', async () => {
    const parts = partsOf(await world.buy({ kiwi: 1 }));
    expect(Object.keys(parts).toSorted()).toEqual(['FREIGHT', 'GROWER', 'PAYMENT_COST', 'PLATFORM']);
    expect([parts['PLATFORM'], parts['PAYMENT_COST']]).toEqual([90, 18]);
  });

  it('of a line that was cancelled whole is of nothing', async () => {
    const order = await world.buy({ fungus: 1, soap: 1 });
    const part = partOf(order);
    const [line] = part.lines;
    await steps.cancel(world.buyer, part.code, [{ lineId: line?.id ?? '', quantity: 1 }]);
    const after = partOf(await world.look(order.code)).lines.find(({ id }) => id === line?.id);
    expect(after?.story).toEqual({ total: { amount: '0.00' }, parts: [] });
  });
});
