import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { findWrongs } from '../lives/shop-books.js';
import { fenOf, partOf, Steps } from './desk-steps.js';
import { aKey, FAMILY, FulfilmentWorld, RIVER } from './fulfilment-world.js';
import { HoldSteps, type HoldAnswer, type PartMoneyView } from './hold-steps.js';

const DAY = 24 * 3_600_000;

let world: FulfilmentWorld;
let steps: Steps;
let holds: HoldSteps;

beforeAll(async () => {
  world = await FulfilmentWorld.open();
  steps = new Steps(world);
  holds = new HoldSteps(world);
}, 60_000);
afterAll(() => world?.close());

/** Pending, available, held and paid of a seller order, in fen. */
async function standOf(code: string): Promise<number[]> {
  const [part] = (await holds.moneyOf(code)).filter(({ sellerOrderCode }) => sellerOrderCode === code);
  return part === undefined ? [] : amountsOf(part);
}

const amountsOf = ({ pending, available, held, paid }: PartMoneyView): number[] =>
  [pending, available, held, paid].map(fenOf);

const holdOf = ({ hold }: HoldAnswer) => {
  if (hold === undefined) throw new Error('nothing was put on hold');
  return hold;
};

/** Paid, shipped, received: the time for claims runs until the second value. */
async function received(): Promise<readonly [code: string, claimUntil: Date]> {
  const { code } = partOf(await world.buy({ soap: 1 }));
  await steps.ship(world.family, code);
  await steps.confirm(world.buyer, code);
  const { claimUntil } = await world.lookAtDesk(code, world.family);
  return [code, new Date(claimUntil ?? '')];
}

const daysFromNow = (days: number): Date => new Date(world.shop.clock.now().getTime() + days * DAY);

describe('[S25] money of a seller that is put on hold', () => {
  it('leaves pending; the seller sees since when, until when and why, at the order too, and is told on both ways', async () => {
    const { code } = partOf(await world.buy({ fungus: 1 }));
    const before = await standOf(code);
    const held = await holds.hold(code);
    expect(held).toMatchObject({ __typename: 'SellerMoneyHeld', hold: { sellerOrderCode: code, kind: 'COMPLAINTS' } });
    expect(await standOf(code)).toEqual([0, 0, before[0], 0]);
    const money = await holds.sellerMoney(world.family, FAMILY);
    const [row] = money.held.orders.nodes;
    expect(row).toMatchObject({
      sellerOrderCode: code,
      since: world.shop.clock.now().toISOString(),
      until: daysFromNow(7).toISOString(),
      why: 'A complaint of the buyer is being handled: 买家说收到的木耳发霉，正在核实',
    });
    expect(fenOf(money.held.amount)).toBe(before[0]);
    const desk = await world.lookAtDesk(code, world.family);
    expect(desk.money).toMatchObject({ state: 'HELD', since: row?.since, until: row?.until, why: row?.why });
    expect((await world.inboxOf(world.family))[0]).toBe('Some of your money is on hold');
    expect((await world.textsTo(world.family)).at(-1)).toBe('seller-money-held');
  });

  it('comes back to pending by the operator’s word while the time for claims runs, and the seller is told', async () => {
    const [code] = await received();
    const before = await standOf(code);
    const { id } = holdOf(await holds.hold(code));
    expect(await holds.release(id)).toMatchObject({
      __typename: 'SellerMoneyReleased',
      state: 'PENDING',
      amount: { amount: ((before[0] ?? 0) / 100).toFixed(2) },
    });
    expect(await standOf(code)).toEqual(before);
    expect((await world.inboxOf(world.family))[0]).toBe('Your money is no longer on hold');
    expect((await world.textsTo(world.family)).at(-1)).toBe('seller-money-unheld');
    expect(await holds.release(id)).toMatchObject({ code: 'MONEY_HOLD_NOT_FOUND' });
  });

  it('of what was available comes back to available', async () => {
    const [code, claimUntil] = await received();
    await world.moveTo(claimUntil);
    const before = await standOf(code);
    expect(before[1]).toBeGreaterThan(0);
    const { id } = holdOf(await holds.hold(code, { days: 1 }));
    expect(await standOf(code)).toEqual([0, 0, before[1], 0]);
    expect(await holds.release(id)).toMatchObject({ state: 'AVAILABLE' });
    expect(await standOf(code)).toEqual(before);
  });

  it('[O5] is written to the audit log with who did it, and with nobody where time did', async () => {
    const { code } = partOf(await world.buy({ soap: 1 }));
    const first = holdOf(await holds.hold(code, { days: 2 }));
    await holds.release(first.id);
    const second = holdOf(await holds.hold(code, { days: 1 }));
    await world.moveTo(new Date(second.until));
    const rows = await world.read<{ action: string; actor: string | null; hold: string }>(
      `select action, actor_id as actor, details->>'holdId' as hold from database.audit_entries
       where subject_id = (select id::text from orders.seller_orders where code = $1) and action like 'money.%' order by id`,
      [code],
    );
    expect(rows.map(({ action, actor, hold }) => [action, actor, hold])).toEqual([
      ['money.held', world.operator.personId, first.id],
      ['money.hold-ended', world.operator.personId, first.id],
      ['money.held', world.operator.personId, second.id],
      ['money.hold-ended', null, second.id],
    ]);
  });
});

describe('[P9] a hold', () => {
  it('keeps money from becoming available when the time for claims ends, and lets it go when it ends itself', async () => {
    const [code, claimUntil] = await received();
    const [pendingFen = 0] = await standOf(code);
    const { until } = holdOf(await holds.hold(code, { days: 30 }));
    await world.moveTo(claimUntil);
    expect(await standOf(code)).toEqual([0, 0, pendingFen, 0]);
    await world.moveTo(new Date(new Date(until).getTime() - 1));
    expect(await standOf(code)).toEqual([0, 0, pendingFen, 0]);
    await world.moveTo(new Date(until));
    expect(await standOf(code)).toEqual([0, pendingFen, 0, 0]);
    expect((await world.lookAtDesk(code, world.family)).money).toMatchObject({ state: 'AVAILABLE', since: until });
    expect((await holds.list()).nodes.map(({ sellerOrderCode }) => sellerOrderCode)).not.toContain(code);
  });

  it('that ends while the goods are on their way lets the money go to pending, and later on as ever', async () => {
    const { code } = partOf(await world.buy({ soap: 1 }));
    await steps.ship(world.family, code);
    const [pendingFen = 0] = await standOf(code);
    const { until } = holdOf(await holds.hold(code, { days: 1 }));
    await world.moveTo(new Date(until));
    expect(await standOf(code)).toEqual([pendingFen, 0, 0, 0]);
    await steps.confirm(world.buyer, code);
    await world.moveTo(new Date((await world.lookAtDesk(code, world.family)).claimUntil ?? ''));
    expect(await standOf(code)).toEqual([0, pendingFen, 0, 0]);
  });

  it('is placed once by a double click, and a second one is refused', async () => {
    const { code } = partOf(await world.buy({ soap: 1 }));
    const idempotencyKey = aKey();
    const [one, other] = await Promise.all([
      holds.hold(code, { idempotencyKey }),
      holds.hold(code, { idempotencyKey }),
    ]);
    expect(one.hold?.id).toBe(other.hold?.id);
    expect(await holds.hold(code, { idempotencyKey, days: 3 })).toMatchObject({ code: 'IDEMPOTENCY_KEY_REUSED' });
    expect(await holds.hold(code)).toMatchObject({
      code: 'MONEY_ALREADY_HELD',
      message: expect.stringContaining('on hold'),
    });
    const { id } = holdOf(one);
    const key = aKey();
    const releaseIt = () => holds.release(id, { idempotencyKey: key });
    const released = await Promise.all([releaseIt(), releaseIt()]);
    expect(released[0]).toEqual(released[1]);
    expect(released[0]).toMatchObject({ __typename: 'SellerMoneyReleased' });
  });

  it('is one where two operators place one at the same moment', async () => {
    const { code } = partOf(await world.buy({ soap: 1 }));
    const answers = await Promise.all([holds.hold(code), holds.hold(code), holds.hold(code)]);
    expect(answers.map(({ __typename }) => __typename).toSorted()).toEqual([
      'MoneyAlreadyHeld',
      'MoneyAlreadyHeld',
      'SellerMoneyHeld',
    ]);
  });

  it('of no order, of one that is not paid and of one that went back is refused in words', async () => {
    expect(await holds.hold('00000000')).toMatchObject({ code: 'ORDER_NOT_FOUND' });
    const { code } = partOf(await world.buy({ soap: 1 }));
    await steps.refuse(world.family, code);
    expect(await holds.hold(code)).toMatchObject({ code: 'NOTHING_TO_HOLD', message: expect.stringMatching(/\w/) });
    expect((await holds.moneyOf(code)).map(({ canHold }) => canHold)).toEqual([false]);
    await world.read(`update orders.seller_orders set paid_at = null where code = $1`, [code]);
    expect(await holds.hold(code)).toMatchObject({ code: 'NOTHING_TO_HOLD' });
    expect(await holds.release('nothing')).toMatchObject({ code: 'MONEY_HOLD_NOT_FOUND' });
    expect(await holds.release('01970000-0000-7000-8000-000000000000')).toMatchObject({ code: 'MONEY_HOLD_NOT_FOUND' });
  });

  it.each([
    [{ days: 31 }, 'days', 'DAYS_TOO_MANY', '30 days'],
    [{ days: 0 }, 'days', 'DAYS_INVALID', '1 at least'],
    [{ reason: '  ' }, 'reason', 'REASON_MISSING', 'the seller'],
    [{ reason: '长'.repeat(201) }, 'reason', 'REASON_TOO_LONG', '200'],
  ])('with %j is refused beside its field', async (given, field, code, words) => {
    const order = partOf(await world.buy({ soap: 1 }));
    const answer = await holds.hold(order.code, given);
    expect(answer.fields).toMatchObject([{ field, code, message: expect.stringContaining(words) }]);
    expect((await standOf(order.code))[2]).toBe(0);
  });

  it('may last as long as the terms of the day say', async () => {
    const { code } = partOf(await world.buy({ soap: 1 }));
    const day = world.shop.clock.now().toISOString().slice(0, 10);
    await world.read(`insert into orders.terms values ('hold_money_at_most_days', $1, 10)`, [day]);
    world.shop.clock.advance(60_000);
    expect(await holds.hold(code, { days: 11 })).toMatchObject({ fields: [{ code: 'DAYS_TOO_MANY' }] });
    expect(await holds.hold(code, { days: 10 })).toMatchObject({ __typename: 'SellerMoneyHeld' });
    await world.read(`delete from orders.terms where name = 'hold_money_at_most_days' and value = 10`);
    world.shop.clock.advance(60_000);
  });

  it('is never rewritten, and never deleted', async () => {
    const { code } = partOf(await world.buy({ soap: 1 }));
    const { id } = holdOf(await holds.hold(code));
    await expect(
      world.read(`update orders.money_holds set ends_at = ends_at + interval '1 day' where id = $1`, [id]),
    ).rejects.toThrow('never rewritten');
    await expect(world.read(`delete from orders.money_holds where id = $1`, [id])).rejects.toThrow();
    await holds.release(id);
    await expect(
      world.read(
        `update orders.money_holds set ended_at = null, ended_by = null, ended_by_person = null where id = $1`,
        [id],
      ),
    ).rejects.toThrow('never rewritten');
  });

  it('is nobody’s to place, see or end but an operator’s', async () => {
    const { code } = partOf(await world.buy({ soap: 1 }));
    const { id } = holdOf(await holds.hold(code));
    await expect(holds.hold(code, {}, world.family)).rejects.toThrow('FORBIDDEN');
    await expect(holds.release(id, {}, world.family)).rejects.toThrow('FORBIDDEN');
    const ofRiver = await holds.sellerMoney(world.river, RIVER);
    expect(ofRiver.held.orders.nodes).toEqual([]);
  });
});

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
