import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { aVariant } from '@shanhuo/catalog/testing';
import { isFailure } from '@shanhuo/kernel';
import { StatementCounter } from '../../../../test/support/statement-counter.js';
import { createTestDatabase, type TestDatabase } from '../../../../test/support/test-database.js';
import { DELIVERY, OrderWorld } from '../testing/index.js';

describe('placing an order', () => {
  let testDatabase: TestDatabase;
  let world: OrderWorld;
  /** ¥39.90 of the family, member of the cooperative; ¥20.00 and ¥10.00 of the orchard. */
  let [fungus, apple, pear]: string[] = [];

  beforeAll(async () => {
    testDatabase = await createTestDatabase();
    world = await OrderWorld.open(testDatabase.url, [
      { key: 'fungus', variants: [aVariant({ onHand: 500 })] },
      {
        key: 'apple',
        sellerKey: 'river-shop',
        variants: [aVariant({ priceFen: 2_000, onHand: 500 })],
        returnClass: 'fresh_excluded',
        shipWithinHours: 24,
      },
      { key: 'pear', sellerKey: 'river-shop', variants: [aVariant({ priceFen: 1_000, onHand: 500 })] },
    ]);
    [fungus, apple, pear] = await world.variants();
  });

  afterAll(async () => {
    await world.close();
    await testDatabase.drop();
  });

  const everything = () => ({ [fungus ?? '']: 2, [apple ?? '']: 1, [pear ?? '']: 3 });
  const setPrice = (variantId: string | undefined, fen: number) =>
    world.rows(`update catalog.variants set price_fen = $2 where id = $1`, [variantId, fen]);
  const countOrders = async () =>
    (await world.rows<{ count: number }>(`select count(*)::int from orders.orders`))[0]?.count;

  it('[B1] [L3] one order for many sellers: a part, a promise and a parcel fee for each', async () => {
    const person = await world.person();
    const { orderId } = await world.placed(await world.wish(everything()), person);
    const parts = await world.rows(
      `select seller_name as name, state, goods_fen as goods, freight_fen as freight, ship_within_hours as hours,
        (select count(*)::int from orders.lines l where l.seller_order_id = s.id) as lines
       from orders.seller_orders s where order_id = $1 order by goods_fen`,
      [orderId],
    );
    expect(parts).toEqual([
      { name: '渡口果园', state: 'waiting_for_payment', goods: 5_000, freight: 1_000, hours: 48, lines: 2 },
      { name: '石上人家的店', state: 'waiting_for_payment', goods: 7_980, freight: 800, hours: 48, lines: 1 },
    ]);
  });

  it('[P5] totals are equal on both levels, in lines, shares and the payment', async () => {
    const { orderId } = await world.placed(await world.wish(everything()), await world.person());
    const [sums] = await world.rows<Record<string, number>>(
      `select o.total_fen as total, o.goods_fen as goods, o.freight_fen as freight,
        (select sum(goods_fen)::bigint from orders.seller_orders s where s.order_id = o.id) as "goodsOfParts",
        (select sum(freight_fen)::bigint from orders.seller_orders s where s.order_id = o.id) as "freightOfParts",
        (select sum(l.unit_price_fen * l.quantity)::bigint from orders.seller_orders s
          join orders.lines l on l.seller_order_id = s.id where s.order_id = o.id) as "goodsOfLines",
        p.amount_fen as payment,
        (select sum(h.amount_fen)::bigint from payment.shares h where h.payment_id = p.id) as shares
       from orders.orders o join payment.payments p on p.payable_id = o.id where o.id = $1`,
      [orderId],
    );
    expect(sums).toEqual({
      total: 14_780,
      goods: 12_980,
      freight: 1_800,
      goodsOfParts: 12_980,
      freightOfParts: 1_800,
      goodsOfLines: 12_980,
      payment: 14_780,
      shares: 14_780,
    });
  });

  it('[P5] [P7] splits the payment by the fees that are frozen on each line', async () => {
    const { orderId } = await world.placed(await world.wish({ [fungus ?? '']: 2 }), await world.person());
    const shares = await world.rows<{ role: string; fen: number }>(
      `select h.role, h.amount_fen as fen from payment.shares h join payment.payments p on p.id = h.payment_id
       where p.payable_id = $1 order by h.role`,
      [orderId],
    );
    // A household pays the shop nothing; its cooperative gets 5 %.
    expect(Object.fromEntries(shares.map(({ role, fen }) => [role, fen]))).toEqual({
      cooperative: 399,
      freight: 800,
      grower: 7_533,
      payment_cost: 48,
    });
  });

  it('[P7] keeps the fees of an order when the rules change after it', async () => {
    const { orderId } = await world.placed(await world.wish({ [apple ?? '']: 1 }), await world.person());
    const bp = async (id: string) =>
      (
        await world.rows<{ bp: number }>(
          `select l.platform_bp as bp from orders.seller_orders s join orders.lines l on l.seller_order_id = s.id
           where s.order_id = $1`,
          [id],
        )
      )[0]?.bp;
    await world.rows(
      `insert into orders.fee_rules (id, role, seller_kind, basis_points, valid_from)
       values (gen_random_uuid(), 'platform', 'self_employed', 700, '2026-11-22')`,
    );
    world.clock.advance(60_000);
    const later = await world.placed(await world.wish({ [apple ?? '']: 1 }), await world.person());
    expect([await bp(orderId), await bp(later.orderId)]).toEqual([300, 700]);
    await world.rows(`delete from orders.fee_rules where basis_points = 700`);
    world.clock.advance(60_000);
  });

  it('[X5] holds the stock until the payment is due', async () => {
    const { orderId } = await world.placed(await world.wish({ [pear ?? '']: 4 }), await world.person());
    const [held] = await world.rows(
      `select h.quantity, h.state, h.ends_at >= o.pay_until as "untilDue", o.pay_until - o.placed_at = '30 min' as "halfAnHour"
       from catalog.holds h join orders.orders o on o.id = h.holder_id where o.id = $1`,
      [orderId],
    );
    expect(held).toEqual({ quantity: 4, state: 'open', untilDue: true, halfAnHour: true });
  });

  it('double click, back and reload place one order', async () => {
    const person = await world.person();
    const wish = await world.wish(everything());
    const before = await countOrders();
    const clicks = await Promise.all([
      world.placed(wish, person),
      world.placed(wish, person),
      world.placed(wish, person),
    ]);
    const reload = await world.placed(wish, person);
    expect(new Set([...clicks, reload].map(({ orderId }) => orderId)).size).toBe(1);
    expect(await countOrders()).toBe((before ?? 0) + 1);
  });

  it('an idempotency key reused with other input is refused', async () => {
    const person = await world.person();
    const wish = await world.wish({ [pear ?? '']: 1 });
    await world.placed(wish, person);
    for (const other of [
      { ...wish, lines: wish.lines.map((line) => ({ ...line, quantity: 2 })) },
      { ...wish, delivery: { ...DELIVERY, detail: '别处1号' } },
    ]) {
      expect(await world.place(other, person)).toMatchObject({ code: 'IDEMPOTENCY_KEY_REUSED' });
    }
  });

  it('one person’s key is not another’s', async () => {
    const wish = await world.wish({ [pear ?? '']: 1 });
    const first = await world.placed(wish, await world.person());
    expect((await world.placed(wish, await world.person())).orderId).not.toBe(first.orderId);
  });

  it('[B22] passes a drop in price on without asking', async () => {
    const wish = await world.wish({ [apple ?? '']: 2 });
    await setPrice(apple, 1_500);
    const { draft } = await world.placed(wish, await world.person());
    expect(draft?.order).toMatchObject({ goodsFen: 3_000, freightFen: 800 });
    await setPrice(apple, 2_000);
  });

  it('[B22] asks about a rise, of one fen too, and places nothing', async () => {
    const wish = await world.wish(everything());
    await setPrice(apple, 2_001);
    const before = await countOrders();
    const outcome = await world.place(wish, await world.person());
    expect(outcome).toMatchObject({ code: 'CHECKOUT_CHANGED', quote: { orderable: true } });
    expect(await countOrders()).toBe(before);
    await setPrice(apple, 2_000);
    expect(isFailure(await world.place(wish, await world.person()))).toBe(false);
  });

  it('[B22] asks about a parcel fee that rose for one seller, though it fell for another', async () => {
    const wish = await world.wish(everything());
    const codes = wish.freight.map(({ sellerCode }) => sellerCode);
    for (const [cheap, sellerCode] of codes.entries()) {
      const freight = codes.map((code, i) => ({ sellerCode: code, amount: i === cheap ? '0.01' : '900.00' }));
      expect([sellerCode, await world.place({ ...wish, freight }, await world.person())]).toMatchObject([
        sellerCode,
        { code: 'CHECKOUT_CHANGED' },
      ]);
    }
    expect(await world.place({ ...wish, freight: [] }, await world.person())).toMatchObject({
      code: 'CHECKOUT_CHANGED',
    });
  });

  it('a stale cart with a vanished variant is shown anew and placed in no part', async () => {
    const wish = await world.wish(everything());
    await world.rows(`update catalog.variants set withdrawn_at = now() where id = $1`, [pear]);
    const outcome = await world.place(wish, await world.person());
    expect(outcome).toMatchObject({ code: 'CHECKOUT_CHANGED', quote: { orderable: false } });
    const states =
      'quote' in outcome ? outcome.quote.groups.flatMap(({ lines }) => lines.map(({ state }) => state)) : [];
    expect(states.toSorted()).toEqual(['available', 'available', 'withdrawn']);
    await world.rows(`update catalog.variants set withdrawn_at = null where id = $1`, [pear]);
  });

  it('[B23] [L2] refuses where a seller does not deliver, and names the seller', async () => {
    const wish = await world.wish(everything(), { delivery: { ...DELIVERY, areaCode: '810101' } });
    const outcome = await world.place(wish, await world.person());
    expect(outcome).toMatchObject({ code: 'NO_DELIVERY' });
    expect('sellerCodes' in outcome ? outcome.sellerCodes.length : 0).toBe(2);
  });

  it.each([
    ['a town of nothing', { delivery: { ...DELIVERY, areaCode: '999999' } }, ['delivery.areaCode']],
    ['an area with towns in it', { delivery: { ...DELIVERY, areaCode: '420304' } }, ['delivery.areaCode']],
    [
      'no phone and no name',
      { delivery: { ...DELIVERY, phone: '12', recipient: ' ' } },
      ['delivery.phone', 'delivery.recipient'],
    ],
    ['no address at all', { delivery: null }, ['delivery']],
    ['nobody’s address', { addressId: '01970000-0000-7000-8000-00000000abcd' }, ['addressId']],
    ['nothing to buy', { lines: [] }, ['lines']],
  ])('[B23] names every field that is wrong: %s', async (_case, given, fields) => {
    const outcome = await world.place(await world.wish({ [pear ?? '']: 1 }, given), await world.person());
    expect(outcome).toMatchObject({ code: 'INVALID_INPUT' });
    expect('fields' in outcome ? outcome.fields.map(({ field }) => field).toSorted() : []).toEqual(fields);
  });

  it('keeps nothing of a delivery in plain', async () => {
    const { orderId } = await world.placed(await world.wish({ [pear ?? '']: 1 }), await world.person());
    const [row] = await world.rows<{ text: string }>(`select o::text as text from orders.orders o where id = $1`, [
      orderId,
    ]);
    for (const secret of ['王小明', '13900000001', '茶园路']) expect(row?.text).not.toContain(secret);
    expect(row?.text).toContain('王*');
  });

  it('[X3] costs fourteen statements at most, the same for one line as for three of two sellers', async () => {
    const person = await world.person();
    await world.placed(await world.wish({ [pear ?? '']: 1 }), person);
    using counter = new StatementCounter();
    const counts: number[] = [];
    for (const wanted of [{ [pear ?? '']: 1 }, everything()]) {
      const wish = await world.wish(wanted);
      const sent = await counter.during(() => world.placed(wish, person));
      counts.push(sent.filter((text) => !/^(start transaction|begin|commit)/i.test(text)).length);
    }
    expect(new Set(counts).size).toBe(1);
    expect(counts[0]).toBeLessThanOrEqual(14);
    expect(counts[0]).toBeGreaterThan(5);
  });

  it('counts: after thirty orders in an hour the thirty-first is refused', async () => {
    const person = await world.person();
    const wish = await world.wish({ [pear ?? '']: 1 });
    for (let i = 0; i < 30; i++) await world.placed(wish, person);
    expect(await world.place(wish, person)).toMatchObject({ code: 'TOO_MANY_ATTEMPTS' });
  });
});
