import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { findWrongs } from '../lives/shop-books.js';
import { fenOf, partOf, Steps, sumOf } from './desk-steps.js';
import { aKey, FAMILY, FulfilmentWorld, RIVER } from './fulfilment-world.js';
import type { SellerOrderView } from './fulfilment.queries.js';

let world: FulfilmentWorld;
let steps: Steps;

beforeAll(async () => {
  world = await FulfilmentWorld.open();
  steps = new Steps(world);
}, 60_000);
afterAll(() => world?.close());

const some = ({ lines }: SellerOrderView, quantity: number) => [{ lineId: lines[0]?.id ?? '', quantity }];

describe('[B13] cancelling before the parcel leaves', () => {
  it('[P11] by quantity gives the pieces back, asks freight anew, and works the fees out anew', async () => {
    // Five packs of 500 g weigh with packing over 2 kg: ¥8 and ¥2 for the third kilogram. ¥199.50 travel free, so two.
    const order = await world.buy({ fungus: 2, soap: 1 });
    const part = partOf(order);
    const before = await world.onHand('fungus');
    const fungus = part.lines.find(({ title }) => title.includes('0'));
    const answer = await steps.cancel(world.buyer, part.code, [{ lineId: fungus?.id ?? '', quantity: 1 }]);

    const after = await world.look(order.code);
    expect(answer).toMatchObject({ __typename: 'LinesCancelled', refund: after.refunded });
    expect(await world.onHand('fungus')).toBe(before + 1);
    const left = partOf(after);
    expect(left.state).toBe('TO_PACK');
    const line = left.lines.find(({ id }) => id === fungus?.id);
    expect(line).toMatchObject({ quantity: 2, cancelledQuantity: 1, amount: { amount: '39.90' } });
    // Of ¥39.90: 5 % cooperative, 0.6 % payment; the fen that are left go to the largest remainders.
    const parts = Object.fromEntries((line?.story?.parts ?? []).map(({ role, amount }) => [role, fenOf(amount)]));
    expect(parts).toMatchObject({ COOPERATIVE: 199, PAYMENT_COST: 24, GROWER: 3_767 });
    const stays = sumOf(left.lines.flatMap(({ story }) => (story === null ? [] : [story.total])));
    expect(stays).toBe(fenOf(order.total) - fenOf(after.refunded));
    expect(fenOf(after.refunded)).toBeGreaterThanOrEqual(3_990);
  });

  it('freight falls with the weight, and never rises when less is bought', async () => {
    const heavy = await world.buy({ kilo: 2 });
    await steps.cancel(world.buyer, partOf(heavy).code, some(partOf(heavy), 1));
    // Two packs travel for ¥8 and the next kilograms at ¥2 each, one for less.
    const refunded = fenOf((await world.look(heavy.code)).refunded);
    expect(refunded).toBeGreaterThan(4_590);
    expect((refunded - 4_590) % 200).toBe(0);

    const free = await world.buy({ kilo: 3 });
    expect(fenOf(free.freight)).toBe(0);
    await steps.cancel(world.buyer, partOf(free).code, some(partOf(free), 2));
    expect(fenOf((await world.look(free.code)).refunded)).toBe(2 * 4_590);
  });

  it('all of it in parts or at once comes to the same: nothing stays, and the order does not read as paid', async () => {
    const order = await world.buy({ fungus: 3, kiwi: 1 });
    const [family, river] = [partOf(order, FAMILY), partOf(order, RIVER)];
    await steps.cancel(world.buyer, family.code, some(family, 1));
    await steps.cancel(world.buyer, family.code, some(family, 2));
    const half = await world.look(order.code);
    expect([half.state, half.fullyRefunded]).toEqual(['PAID', false]);
    expect(partOf(half, FAMILY)).toMatchObject({
      state: 'CANCELLED',
      cancelledBy: 'BUYER',
      total: half.sellerOrders.find(({ sellerCode }) => sellerCode === FAMILY)?.refunded,
    });

    await steps.cancel(world.buyer, river.code);
    await world.letRefundsArrive();
    const none = await world.look(order.code);
    expect([none.state, none.fullyRefunded, none.refunded]).toEqual(['CANCELLED', true, order.total]);
    expect(none.sellerOrders.map(({ state }) => state)).toEqual(['CANCELLED', 'CANCELLED']);
    expect(sumOf((none.payment?.refunds ?? []).map(({ amount }) => amount))).toBe(fenOf(order.total));
    expect(none.payment?.refunds.map(({ state }) => state)).toEqual(Array(3).fill('SUCCEEDED'));
  });

  it('a double click cancels once, and gives stock back once', async () => {
    const order = await world.buy({ fungus: 3 });
    const part = partOf(order);
    const before = await world.onHand('fungus');
    const given = { idempotencyKey: aKey() };
    const answers = await Promise.all([1, 2, 3].map(() => steps.cancel(world.buyer, part.code, some(part, 1), given)));
    expect(answers.map(({ __typename }) => __typename)).toEqual(Array(3).fill('LinesCancelled'));
    expect(new Set(answers.map(({ refund }) => refund?.amount)).size).toBe(1);
    expect(await world.onHand('fungus')).toBe(before + 1);
    expect(await steps.cancel(world.buyer, part.code, some(part, 2), given)).toMatchObject({
      code: 'IDEMPOTENCY_KEY_REUSED',
    });
  });

  it('twice under two keys, side by side, cancels what is there and no more', async () => {
    const order = await world.buy({ fungus: 3 });
    const part = partOf(order);
    const answers = await Promise.all([1, 2].map(() => steps.cancel(world.buyer, part.code, some(part, 2))));
    expect(answers.map(({ __typename }) => __typename).toSorted()).toEqual(['LinesCancelled', 'OrderNotCancellable']);
    expect(partOf(await world.look(order.code)).lines[0]?.cancelledQuantity).toBe(2);
  });

  it('racing the parcel, one of the two wins, and money and goods follow it', async () => {
    for (let round = 0; round < 5; round++) {
      const order = await world.buy({ fungus: 1 });
      const { code } = partOf(order);
      const [cancelled, shipped] = await Promise.all([steps.cancel(world.buyer, code), steps.ship(world.family, code)]);
      const after = await world.look(order.code);
      const isCancelled = cancelled.__typename === 'LinesCancelled';
      expect([isCancelled, shipped.__typename === 'SellerOrderShipped']).toEqual([isCancelled, !isCancelled]);
      expect(partOf(after).state).toBe(isCancelled ? 'CANCELLED' : 'SHIPPED');
      expect(fenOf(after.refunded)).toBe(isCancelled ? fenOf(order.total) : 0);
    }
  });

  it('after one parcel takes what has not left, and what is left is shipped then', async () => {
    const order = await world.buy({ fungus: 3 });
    const part = partOf(order);
    await steps.ship(world.family, part.code, some(part, 1));
    expect(await steps.cancel(world.buyer, part.code, some(part, 3))).toMatchObject({ code: 'ORDER_NOT_CANCELLABLE' });
    await steps.cancel(world.buyer, part.code);
    const after = partOf(await world.look(order.code));
    expect(after).toMatchObject({ state: 'SHIPPED', canConfirmReceipt: true, lines: [{ cancelledQuantity: 2 }] });
    expect(after.nextStepAt).not.toBeNull();
    expect(await steps.cancel(world.buyer, part.code)).toMatchObject({ code: 'ORDER_NOT_CANCELLABLE' });
  });

  it('is the buyer’s alone: of somebody else it is not there', async () => {
    const order = await world.buy({ fungus: 1 });
    const stranger = await world.newBuyer();
    for (const who of [stranger, world.family]) {
      expect(await steps.cancel(who, partOf(order).code)).toMatchObject({ code: 'ORDER_NOT_FOUND' });
      expect(await steps.confirm(who, partOf(order).code)).toMatchObject({ code: 'ORDER_NOT_FOUND' });
    }
    expect(await steps.cancel(world.buyer, 'K7Q2M0A1')).toMatchObject({ code: 'ORDER_NOT_FOUND' });
  });

  it('tells both sides', async () => {
    const buyer = await world.newBuyer();
    const order = await world.buy({ fungus: 2 }, buyer);
    await steps.cancel(buyer, partOf(order).code, some(partOf(order), 1));
    await world.letRefundsArrive();
    expect(await world.inboxOf(buyer)).toEqual(
      expect.arrayContaining(['Your order is paid', 'Your cancellation', 'Your refund has been paid']),
    );
    expect(await world.textsTo(buyer)).toEqual(['order-paid', 'lines-cancelled', 'refund-arrived']);
    expect(await world.inboxOf(world.family)).toContain('The buyer cancelled');
  });
});

it('[B13] a cancellation without lines is no wish to cancel all of it', async () => {
  const order = await world.buy({ fungus: 1 });
  const answer = await steps.cancel(world.buyer, partOf(order).code, [], { lines: [] });
  expect(answer).toMatchObject({ fields: [{ field: 'lines', code: 'LINES_MISSING' }] });
  expect(partOf(await world.look(order.code))).toMatchObject({ state: 'TO_PACK', canCancel: true });
});

describe('[S24] refusing', () => {
  it('gives all of it back with its freight, for a reason the buyer reads, and puts nothing on sale', async () => {
    const buyer = await world.newBuyer();
    const order = await world.buy({ kiwi: 2 }, buyer);
    const before = await world.onHand('kiwi');
    expect(await steps.refuse(world.river, partOf(order).code, '  ')).toMatchObject({
      fields: [{ code: 'REASON_MISSING' }],
    });
    expect(await steps.refuse(world.family, partOf(order).code)).toMatchObject({ code: 'ORDER_NOT_FOUND' });
    expect(await steps.refuse(world.river, partOf(order).code, '果园遭了冰雹')).toMatchObject({
      __typename: 'SellerOrderRefused',
    });
    const after = await world.look(order.code, buyer);
    expect([after.state, after.fullyRefunded, after.refunded]).toEqual(['CANCELLED', true, order.total]);
    expect(partOf(after)).toMatchObject({ state: 'CANCELLED', cancelledBy: 'SELLER', cancelReason: '果园遭了冰雹' });
    expect(await world.onHand('kiwi')).toBe(before);
    expect(await world.textsTo(buyer)).toContain('order-refused');
    const [told] = await world.read<{ details: { reason: string } }>(
      `select details from notice.messages where person_id = $1 and template = 'order-refused'`,
      [buyer.personId],
    );
    expect(told?.details.reason).toBe('果园遭了冰雹');
  });

  it.each([
    ['货没了，加我微信 shanhuo2026 买', 'WORD_CONTACT'],
    ['请打 １３８ ０００１ ２３４５', 'WORD_CONTACT'],
    ['换成能治疗失眠的茶给您', 'WORD_MEDICAL'],
  ])('in the words “%s” is refused at its field, with what to write instead', async (reason, problem) => {
    const order = await world.buy({ kiwi: 1 });
    const answer = await steps.refuse(world.river, partOf(order).code, reason);
    expect(answer.fields).toContainEqual({ field: 'reason', code: problem });
    expect(partOf(await world.look(order.code)).state).toBe('TO_PACK');
  });

  it('tells a phone which kind of reason it was, and leaves the words of the seller in the order', async () => {
    for (const [given, told] of [
      [{ kind: 'SOLD_OUT' }, '不能发货，货卖完了。'],
      [{}, '不能发货，原因请看订单。'],
    ] as const) {
      const buyer = await world.newBuyer();
      const order = await world.buy({ kiwi: 1 }, buyer);
      await steps.refuse(world.river, partOf(order).code, '最好的都卖完了，对不起', given);
      expect(partOf(await world.look(order.code, buyer)).cancelReason).toBe('最好的都卖完了，对不起');
      const [text] = (await world.wordsTo(buyer)).slice(-1);
      expect(text).toContain(told);
      expect(text).not.toContain('对不起');
    }
  });

  it('is too late once a parcel left, and twice is once', async () => {
    const order = await world.buy({ fungus: 2 });
    const part = partOf(order);
    await steps.ship(world.family, part.code, some(part, 1));
    expect(await steps.refuse(world.family, part.code)).toMatchObject({ code: 'NOT_TO_REFUSE' });

    const other = partOf(await world.buy({ fungus: 2 }));
    const given = { idempotencyKey: aKey() };
    const answers = await Promise.all([1, 2].map(() => steps.refuse(world.family, other.code, '病了', given)));
    expect(answers.map(({ __typename }) => __typename)).toEqual(Array(2).fill('SellerOrderRefused'));
    expect(await steps.refuse(world.family, other.code)).toMatchObject({ code: 'NOT_TO_REFUSE' });
  });
});

describe('[P13] an order after many changes', () => {
  it('gives exactly the difference each time: weight, penalty and cancellation on one seller order', async () => {
    const order = await world.buy({ kilo: 2, soap: 1 });
    const part = partOf(order);
    const kilo = part.lines.find(({ amount }) => amount.amount === '91.80')?.id ?? '';
    await steps.cancel(world.buyer, part.code, [{ lineId: kilo, quantity: 1 }]);
    world.shop.clock.moveTo(new Date(new Date(part.shipBy ?? '').getTime() + 1));
    await steps.ship(world.family, part.code, [{ lineId: kilo, quantity: 1, packedGrams: 950 }]);
    await steps.cancel(world.buyer, part.code);
    const after = await world.look(order.code);
    const left = partOf(after);
    expect(left.state).toBe('SHIPPED');
    // 950 g of ¥45.90, less 3 % of what was still paid when it left late: ¥43.60 and ¥20.00.
    const goods = 4_360 - 190;
    const paid = fenOf(after.total) - fenOf(after.refunded);
    const stories = sumOf(left.lines.flatMap(({ story }) => (story === null ? [] : [story.total])));
    expect(stories).toBe(paid);
    expect(paid - goods).toBeGreaterThanOrEqual(0);
    expect(paid - goods).toBeLessThanOrEqual(fenOf(order.freight));
  });
});

it('[P8] after all that was cancelled and refused the books of the shop are right', async () => {
  expect(await findWrongs(world.shop)).toEqual([]);
});
