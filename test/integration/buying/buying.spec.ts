import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { aVariant, stockShop } from '@shanhuo/catalog/testing';
import { PersonService, type Phone } from '@shanhuo/identity';
import { newTestPhone } from '@shanhuo/identity/testing';
import { newId } from '@shanhuo/kernel';
import { DELIVERY } from '@shanhuo/order/testing';
import { importAreas } from '@shanhuo/village-seller/testing';
import { SessionService } from '../../../libs/identity/src/session/session.service.js';
import { newVisitor } from '../../support/test-api.js';
import { TestShop } from '../../support/test-shop.js';

const CART = `quantity orderable provinceCode goods { amount } freight { amount } total { amount }
  groups { sellerCode sellerName delivery shipWithinHours goods { amount } freight { amount } freeAbove { amount }
    lines { variantId title label quantity availableQuantity state priceChange unitPrice { amount } amount { amount } } }`;
const ORDER = `code state fullyRefunded total { amount } refunded { amount } payUntil paidAt
  delivery { recipient phone detail areaNames } payment { method demo succeededAt refunds { amount { amount } reason } }
  sellerOrders { code state sellerName goods { amount } freight { amount } total { amount } canCancel changes { toState by }
    shipments { trackingNumber } lines { id title quantity amount { amount } story { total { amount } parts { role basisPoints amount { amount } } } } }`;
const PLACE = `mutation ($input: PlaceOrderInput!) { placeOrder(input: $input) {
  __typename ... on OrderPlaced { receiptToken paymentUrl order { ${ORDER} } }
  ... on Failure { code message } ... on InvalidInput { fields { field code } }
  ... on CheckoutChanged { cart { ${CART} } } ... on OutOfStock { availableQuantity variantId } } }`;

interface SellerOrder {
  readonly state: string;
  readonly goods: { amount: string };
  readonly freight: { amount: string };
  readonly total: { amount: string };
  readonly canCancel: boolean;
  readonly changes: { toState: string; by: string }[];
  readonly lines: {
    story: { total: { amount: string }; parts: { role: string; amount: { amount: string } }[] } | null;
  }[];
}
interface Order {
  readonly code: string;
  readonly state: string;
  readonly total: { amount: string };
  readonly delivery: { recipient: string; phone: string; detail: string | null };
  readonly payment: { method: string | null; demo: boolean };
  readonly sellerOrders: SellerOrder[];
}
interface Placed {
  readonly placeOrder: {
    readonly __typename: string;
    readonly code?: string;
    readonly receiptToken: string | null;
    readonly paymentUrl: string | null;
    readonly order: Order;
    readonly cart?: { groups: { lines: { priceChange: string }[] }[] };
    readonly fields?: { field: string }[];
    readonly availableQuantity?: number;
  };
}

const cents = (text: string): number => Math.round(Number(text) * 100);

describe('buying', () => {
  let shop: TestShop;
  let variants: { id: string; price: string; sellerCode: string }[];

  beforeAll(async () => {
    shop = await TestShop.start();
    await stockShop(shop.api.app, [
      { key: 'fungus', variants: [aVariant({ onHand: 900 })] },
      { key: 'apple', sellerKey: 'river-shop', variants: [aVariant({ priceFen: 2_000, onHand: 900 })] },
      { key: 'pear', sellerKey: 'river-shop', variants: [aVariant({ priceFen: 1_000, onHand: 900 })] },
    ]);
    await importAreas(shop.api.app);
    variants = await shop.api.database.read(
      {
        text: `select v.id, (v.price_fen / 100.0)::numeric(10, 2)::text as price, s.code as "sellerCode"
          from catalog.variants v join catalog.products p on p.id = v.product_id
          join village_seller.sellers s on s.id = p.seller_id order by p.published_at`,
      },
      [],
    );
  }, 60_000);
  afterAll(() => shop.close());

  async function signIn(phone = newTestPhone()): Promise<string> {
    const { app, database } = shop.api;
    return database.inTransaction(async (tx) => {
      const { personId } = await app.get(PersonService).findOrOpen(tx, `+86${phone}` as Phone);
      const visitor = { address: newVisitor(), userAgent: 'spec' };
      const opened = { personId, method: 'code', secondFactorPassed: false, isFirst: false, visitor } as const;
      return (await app.get(SessionService).open(tx, opened)).token;
    });
  }
  const wish = (given: object = {}) => ({
    idempotencyKey: newId(),
    lines: variants.map(({ id, price }, i) => ({ variantId: id, quantity: i + 1, unitPrice: price })),
    freight: [...new Set(variants.map(({ sellerCode }) => sellerCode))].map((sellerCode) => ({
      sellerCode,
      amount: '99.00',
    })),
    delivery: DELIVERY,
    contactPhone: newTestPhone(),
    ...given,
  });
  async function place(input: object, token?: string): Promise<Placed['placeOrder']> {
    const answer = await shop.api.ask<Placed>(PLACE, { token, variables: { input }, language: 'en' });
    expect(answer.errors).toBeUndefined();
    return answer.data!.placeOrder;
  }
  const look = async (code: string, given: { token?: string; receiptToken?: string | null } = {}) => {
    const { token, receiptToken } = given;
    const query = `query ($code: String!, $receiptToken: String) { order(code: $code, receiptToken: $receiptToken) { ${ORDER} } }`;
    const answer = await shop.api.ask<{ order: Order | null }>(query, {
      token,
      variables: { code, receiptToken },
      language: 'en',
    });
    expect(answer.errors).toBeUndefined();
    return answer.data?.order ?? undefined;
  };
  async function pay(url: string | null): Promise<void> {
    const sessionId = new URL(url ?? '').pathname.split('/').at(-1) ?? '';
    await shop.sandbox.pay(sessionId, { method: 'alipay', outcome: 'succeed' });
    await shop.settle();
  }

  it('[B1] [P5] from a cart of many sellers to one payment, and each line tells where its money went', async () => {
    const token = await signIn();
    const add = `mutation ($id: ID!) { addToCart(input: { variantId: $id, quantity: 1 }) { __typename ... on CartChanged { cart { ${CART} } } } }`;
    for (const { id } of variants) {
      const added = await shop.api.ask(add, { token, variables: { id } });
      expect(added.data).toMatchObject({ addToCart: { __typename: 'CartChanged' } });
    }
    const placed = await place(wish(), token);
    expect(placed).toMatchObject({ __typename: 'OrderPlaced', receiptToken: null, order: { state: 'PLACED' } });
    expect(placed.order.delivery).toMatchObject({ recipient: '王小明', phone: '13900000001', detail: '茶园路8号' });
    const cart = await shop.api.ask('{ cart { quantity } }', { token });
    expect(cart.data).toEqual({ cart: { quantity: 0 } });

    await pay(placed.paymentUrl);
    const paid = await look(placed.order.code, { token });
    expect(paid).toMatchObject({ state: 'PAID', payment: { method: 'ALIPAY', demo: true } });
    const parts = paid?.sellerOrders ?? [];
    expect(parts.map(({ state }) => state)).toEqual(['TO_PACK', 'TO_PACK']);
    for (const { goods, freight, total, lines } of parts) {
      expect(cents(goods.amount) + cents(freight.amount)).toBe(cents(total.amount));
      const stories = lines.map(({ story }) => story);
      expect(stories.reduce((sum, story) => sum + cents(story?.total.amount ?? ''), 0)).toBe(cents(total.amount));
      for (const story of stories) {
        const sum = story?.parts.reduce((all, { amount }) => all + cents(amount.amount), 0);
        expect(sum).toBe(cents(story?.total.amount ?? ''));
      }
    }
    expect(parts.reduce((sum, { total }) => sum + cents(total.amount), 0)).toBe(cents(paid?.total.amount ?? ''));
    expect(parts[0]?.changes).toEqual([
      { toState: 'WAITING_FOR_PAYMENT', by: 'BUYER' },
      { toState: 'TO_PACK', by: 'PAYMENT' },
    ]);
  });

  it('[B2] a guest pays and looks by the receipt, which shows no name, no phone and no door', async () => {
    const { order, receiptToken, paymentUrl } = await place(wish());
    expect(receiptToken).toMatch(/^[\w-]{43}$/);
    const masked = { recipient: '王*', phone: '139****0001', detail: null };
    expect(order.delivery).toMatchObject(masked);
    await pay(paymentUrl);
    const seen = await look(order.code, { receiptToken });
    expect(seen).toMatchObject({ state: 'PAID', delivery: masked });
    expect(seen?.sellerOrders.map(({ canCancel }) => canCancel)).toEqual([false, false]);
    expect(JSON.stringify(seen)).not.toMatch(/小明|茶园路|13900000001/);
  });

  it('[B3] a guest cannot read another’s order; who proves the phone reads it whole', async () => {
    const contactPhone = newTestPhone();
    const [mine, other] = [await place(wish({ contactPhone })), await place(wish())];
    expect(await look(other.order.code)).toBeUndefined();
    expect(await look(other.order.code, { receiptToken: mine.receiptToken })).toBeUndefined();
    const token = await signIn(contactPhone);
    expect(await look(other.order.code, { token })).toBeUndefined();
    expect((await look(mine.order.code, { token }))?.delivery.detail).toBe('茶园路8号');
  });

  it('double click and reload answer with one order and one page to pay on', async () => {
    const token = await signIn();
    const input = wish();
    const answers = [...(await Promise.all([place(input, token), place(input, token)])), await place(input, token)];
    expect(new Set(answers.map(({ order }) => order.code)).size).toBe(1);
    const start = `mutation ($code: String!) { startPayment(input: { orderCode: $code }) { __typename ... on PaymentReady { url } } }`;
    const ready = await shop.api.ask<{ startPayment: { url: string } }>(start, {
      token,
      variables: { code: answers[0]?.order.code },
    });
    const urls = answers.flatMap(({ paymentUrl }) => (paymentUrl === null ? [] : [paymentUrl]));
    expect(new Set([...urls, ready.data?.startPayment.url]).size).toBe(1);
    expect(urls.length).toBeGreaterThanOrEqual(2);
    await pay(urls[0] ?? null);
    const after = await place(input, token);
    expect(after).toMatchObject({ paymentUrl: null, order: { code: answers[0]?.order.code, state: 'PAID' } });
  });

  it('[P4] an order that lapsed while its buyer was paying is paid after all, and never twice', async () => {
    const token = await signIn();
    const { order, paymentUrl } = await place(wish(), token);
    const sessionId = new URL(paymentUrl ?? '').pathname.split('/').at(-1) ?? '';
    await shop.sandbox.pay(sessionId, { method: 'wechat_pay', outcome: 'succeed-late', lateSeconds: 3_600 });
    shop.clock.advance(31 * 60_000);
    await shop.runTimed('order.lapse-unpaid');
    expect(await look(order.code, { token })).toMatchObject({ state: 'LAPSED' });
    shop.clock.advance(31 * 60_000);
    await shop.settle();
    expect(await look(order.code, { token })).toMatchObject({ state: 'PAID', payment: { method: 'WECHAT_PAY' } });
  });

  it('[B22] a rise is shown with the figures of now, as a cart', async () => {
    const input = wish();
    const lines = input.lines.map((line, i) => (i === 0 ? { ...line, unitPrice: '39.89' } : line));
    const answer = await place({ ...input, lines });
    expect(answer).toMatchObject({ __typename: 'CheckoutChanged', code: 'CHECKOUT_CHANGED' });
    expect(answer.cart?.groups.flatMap((group) => group.lines.map(({ priceChange }) => priceChange))).toContain('ROSE');
  });
});
