import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { fenOf, partOf, Steps } from './desk-steps.js';
import { aKey, FAMILY, FulfilmentWorld, RIVER } from './fulfilment-world.js';
import { holdOf, HoldSteps } from './hold-steps.js';

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

const standOf = (code: string): Promise<number[]> => holds.standOf(code);
const received = (): Promise<readonly [code: string, claimUntil: Date]> => holds.receivedOrder(steps);
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
    // A phone is told the kind alone: the operator's own words are read at the desk.
    const text = (await world.wordsTo(world.family)).at(-1);
    expect(text).toContain('买家投诉处理中');
    expect(text).not.toContain('发霉');
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
