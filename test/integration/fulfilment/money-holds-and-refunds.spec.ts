import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { findWrongs } from '../lives/shop-books.js';
import { fenOf, partOf, Steps } from './desk-steps.js';
import { FulfilmentWorld } from './fulfilment-world.js';
import { holdOf, HoldSteps } from './hold-steps.js';

let world: FulfilmentWorld;
let steps: Steps;
let holds: HoldSteps;

beforeAll(async () => {
  world = await FulfilmentWorld.open();
  steps = new Steps(world);
  holds = new HoldSteps(world);
}, 60_000);
afterAll(() => world?.close());

const standOf = (code: string): Promise<number[]> => holds.standOf(code);
const received = (): Promise<readonly [code: string, claimUntil: Date]> => holds.receivedOrder(steps);

describe('[P11] a refund of money on hold', () => {
  it('takes from there, in part and whole, and the hold of nothing ends by itself', async () => {
    const order = await world.buy({ soap: 2 });
    const { code, lines } = partOf(order);
    const lineId = lines[0]?.id ?? '';
    const { id } = holdOf(await holds.hold(code));
    const [, , heldFen = 0] = await standOf(code);
    await steps.cancel(world.buyer, code, [{ lineId, quantity: 1 }]);
    const [pending, available, left = 0] = await standOf(code);
    expect([pending, available]).toEqual([0, 0]);
    expect(left).toBeLessThan(heldFen);
    const titles = await world.inboxOf(world.family);
    await steps.cancel(world.buyer, code, [{ lineId, quantity: 1 }]);
    expect(await standOf(code)).toEqual([0, 0, 0, 0]);
    expect((await holds.list()).nodes.map((hold) => hold.id)).not.toContain(id);
    expect(await holds.release(id)).toMatchObject({ code: 'MONEY_HOLD_NOT_FOUND' });
    // Of the cancellation the seller is told; of a hold of nothing there is nothing to tell.
    expect(await world.inboxOf(world.family)).toEqual(['The buyer cancelled', ...titles]);
    expect((await world.look(order.code)).fullyRefunded).toBe(true);
  });

  it('for missing weight and for late shipping leaves the accounts even', async () => {
    const { code, lines } = partOf(await world.buy({ kilo: 2 }));
    holdOf(await holds.hold(code, { days: 30 }));
    const [, , heldFen = 0] = await standOf(code);
    await world.wait(49);
    const [line] = lines;
    await steps.ship(world.family, code, [{ lineId: line?.id ?? '', quantity: 2, packedGrams: 1_800 }]);
    const refunds = await world.read<{ kind: string }>(
      `select c.kind from orders.cancellations c join orders.seller_orders s on s.id = c.seller_order_id where s.code = $1`,
      [code],
    );
    expect(refunds.map(({ kind }) => kind).toSorted()).toEqual(['late_penalty', 'short_weight']);
    const [pending, available, left = 0] = await standOf(code);
    expect([pending, available]).toEqual([0, 0]);
    expect(left).toBeLessThan(heldFen);
  });
});

describe('[P8] a hold, the end of claims and a refund of the same moment', () => {
  it.each([1, 2, 3])('leave each fen in one place, whoever comes first (%i)', async () => {
    const [code, claimUntil] = await received();
    world.shop.clock.moveTo(claimUntil);
    await world.inboxOf(world.operator);
    const [answer] = await Promise.all([holds.hold(code, { days: 1 }), world.shop.runTimed('order.release-money')]);
    expect(answer.__typename).toBe('SellerMoneyHeld');
    const stand = await standOf(code);
    expect(stand).toEqual([0, 0, expect.any(Number), 0]);
    await world.moveTo(new Date(holdOf(answer).until));
    expect(await standOf(code)).toEqual([0, stand[2], 0, 0]);
  });

  it.each([1, 2, 3])('held, refused and let go at once end even (%i)', async () => {
    const order = await world.buy({ soap: 1 });
    const { code } = partOf(order);
    const first = holdOf(await holds.hold(code));
    const [, released, again] = await Promise.all([
      steps.refuse(world.family, code),
      holds.release(first.id),
      holds.hold(code),
    ]);
    expect(['SellerMoneyReleased', 'MoneyHoldNotFound']).toContain(released.__typename);
    expect(['SellerMoneyHeld', 'MoneyAlreadyHeld', 'NothingToHold']).toContain(again.__typename);
    expect(await standOf(code)).toEqual([0, 0, 0, 0]);
    expect((await holds.moneyOf(code)).map(({ hold }) => hold)).toEqual([null]);
  });
});

describe('[S25] the list of holds', () => {
  it('has all that run, newest first, page by page, with what is on hold now', async () => {
    const codes: string[] = [];
    for (let i = 0; i < 3; i++) {
      const order = await world.buy({ kiwi: 1 });
      world.shop.clock.advance(1_000);
      await holds.hold(partOf(order).code, { kind: 'PAYOUT_ACCOUNT', reason: '收款账户的名字对不上' });
      codes.unshift(partOf(order).code);
    }
    const first = await holds.list(2);
    const second = await holds.list(2, first.pageInfo.endCursor ?? undefined);
    const nodes = [...first.nodes, ...second.nodes];
    expect(nodes.slice(0, 3).map(({ sellerOrderCode }) => sellerOrderCode)).toEqual(codes);
    expect(nodes[0]).toMatchObject({
      kind: 'PAYOUT_ACCOUNT',
      why: 'The payout account is being checked: 收款账户的名字对不上',
    });
    expect(fenOf(nodes[0]?.amount ?? { amount: '0' })).toBe((await standOf(codes[0] ?? ''))[2]);
    const ofOrder = await holds.moneyOf(nodes[0]?.orderCode ?? '');
    expect(ofOrder).toMatchObject([{ sellerOrderCode: codes[0], canHold: false, hold: { id: nodes[0]?.id } }]);
    expect(await holds.moneyOf('nonsense')).toEqual([]);
  });
});

it('[P8] after all of this the books of the shop are right', async () => {
  expect(await findWrongs(world.shop)).toEqual([]);
});
