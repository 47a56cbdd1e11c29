import { Database, EventConsumer } from '@shanhuo/database';
import { addChinaDays, chinaDayOf, newId, shortCodeOf } from '@shanhuo/kernel';
import { OrderHandlers } from '@shanhuo/order';
import { takeMoney } from '@shanhuo/payment/testing';
import { placeOne } from './permission-walk.buying.js';
import { sellerOf, type Caller, type Operation } from './permission-walk.caller.js';

const NOBODYS = '00000000';
const notFound = (nobodys: object) => ({ answers: 'OrderNotFound', nobodys: () => ({ input: nobodys }) });

const aboutToSend = (sellerOrderCode: string): object => ({
  sellerOrderCode,
  carrierCode: 'ems',
  trackingNumber: 'EA123456789CN',
  lines: [],
});
const parcelOf = (code: string): object => ({ idempotencyKey: newId(), ...aboutToSend(code) });
const refusalOf = (sellerOrderCode: string): object => ({
  idempotencyKey: newId(),
  sellerOrderCode,
  reason: '山洪冲了路',
});
const extensionOf = (sellerOrderCode: string, until = '2030-01-01'): object => ({
  idempotencyKey: newId(),
  sellerOrderCode,
  until,
  reason: '连着下雨',
});
const keyedOf = (sellerOrderCode: string): object => ({ idempotencyKey: newId(), sellerOrderCode });
const previewOf = (sellerOrderCode: string, lineId = newId()): object => ({
  sellerOrderCode,
  lines: [{ lineId, quantity: 1 }],
});
const cancellationOf = (sellerOrderCode: string, lineId = newId()): object => ({
  ...previewOf(sellerOrderCode, lineId),
  idempotencyKey: newId(),
});

/** How what comes after the payment is called so that it succeeds. */
export const FULFILMENT_OPERATIONS: Readonly<Record<string, Operation>> = {
  'Query.carriers': { input: () => ({}), answers: undefined },
  'Query.shopTerms': { input: () => ({}), answers: 'ShopTerms' },
  'Query.sellerOrders': {
    input: (owner) => ({ sellerCode: sellerOf(owner), states: ['TO_PACK'], first: 2 }),
    answers: 'DeskOrderConnection',
  },
  'Query.sellerOrder': {
    input: async (owner) => ({ code: await aSellerOrder(owner) }),
    answers: 'DeskOrder',
    stranger: { answers: undefined, nobodys: () => ({ code: NOBODYS }) },
  },
  'Query.packingList': {
    input: (owner) => ({ sellerCode: sellerOf(owner) }),
    answers: undefined,
    selects: '{ code recipient phone areaNames lines { title toShip } }',
  },
  'Query.sellerMoney': {
    input: (owner) => ({ sellerCode: sellerOf(owner) }),
    answers: 'SellerMoney',
    stranger: { answers: undefined, nobodys: () => ({ sellerCode: shortCodeOf('seller nobody') }) },
  },
  'Query.householdMoney': {
    input: (owner) => ({ sellerCode: sellerOf(owner) }),
    answers: 'HouseholdMoney',
    stranger: { answers: undefined, nobodys: () => ({ sellerCode: shortCodeOf('seller nobody') }) },
  },
  'Query.parcelPreview': {
    input: async (owner) => ({ input: aboutToSend(await aSellerOrder(owner)) }),
    answers: 'ParcelPreview',
    stranger: notFound(aboutToSend(NOBODYS)),
  },
  'Mutation.shipSellerOrder': {
    input: async (owner) => ({ input: parcelOf(await aSellerOrder(owner)) }),
    answers: 'SellerOrderShipped',
    stranger: notFound(parcelOf(NOBODYS)),
  },
  'Mutation.refuseSellerOrder': {
    input: async (owner) => ({ input: refusalOf(await aSellerOrder(owner)) }),
    answers: 'SellerOrderRefused',
    stranger: notFound(refusalOf(NOBODYS)),
  },
  'Mutation.extendShipping': {
    input: async (owner) => ({
      input: extensionOf(
        await soldAhead(owner, await aSellerOrder(owner)),
        addChinaDays(chinaDayOf(owner.api.clock.now()), 9),
      ),
    }),
    answers: 'ShippingExtended',
    stranger: notFound(extensionOf(NOBODYS)),
  },
  'Mutation.refuseExtension': {
    input: async (owner) => {
      const code = await soldAhead(owner, await aPaidOrder(owner));
      await run(
        owner.api,
        `update orders.seller_orders set extended_until = ship_by + interval '5 days' where code = $1`,
        [code],
      );
      return { input: keyedOf(code) };
    },
    answers: 'ExtensionRefused',
    stranger: notFound(keyedOf(NOBODYS)),
  },
  'Mutation.revealDelivery': {
    input: async (owner) => ({ input: { sellerOrderCode: await aSellerOrder(owner) } }),
    answers: 'DeliveryRevealed',
    stranger: notFound({ sellerOrderCode: NOBODYS }),
  },
  'Query.cancellationPreview': {
    input: async (owner) => ({ input: previewOf(...(await aPaidLine(owner))) }),
    answers: 'CancellationPreview',
    stranger: notFound(previewOf(NOBODYS)),
  },
  'Mutation.cancelOrderLines': {
    input: async (owner) => ({ input: cancellationOf(...(await aPaidLine(owner))) }),
    answers: 'LinesCancelled',
    stranger: notFound(cancellationOf(NOBODYS)),
  },
  'Mutation.confirmReceipt': {
    input: async (owner) => {
      const sellerOrderCode = await aPaidOrder(owner);
      await run(owner.api, `update orders.seller_orders set state = 'shipped' where code = $1`, [sellerOrderCode]);
      return { input: { sellerOrderCode } };
    },
    answers: 'ReceiptConfirmed',
    stranger: notFound({ sellerOrderCode: NOBODYS }),
  },
};

/** Code of the one part of an order that the caller placed and paid. */
export async function aPaidOrder(owner: Caller): Promise<string> {
  const { api } = owner;
  // A walk buys more than one person may.
  await run(api, 'delete from auth.limits', []);
  const { code } = await placeOne(owner);
  const [order] = await run<{ id: string }>(api, `select id from orders.orders where code = $1`, [code]);
  await takeMoney(api.app, order?.id ?? '');
  await confirmPaid(api);
  const [part] = await run<{ code: string }>(
    api,
    `select s.code from orders.seller_orders s join orders.orders o on o.id = s.order_id where o.code = $1`,
    [code],
  );
  return part?.code ?? '';
}

/** As if it had been sold ahead of a harvest that is on. */
async function soldAhead(owner: Caller, code: string): Promise<string> {
  await run(
    owner.api,
    `update orders.seller_orders set ship_from = placed_at, ship_until = placed_at + interval '5 days',
       ship_by = placed_at + interval '5 days', next_step_at = placed_at + interval '5 days' where code = $1`,
    [code],
  );
  return code;
}

/** The part of an order that the caller paid, and a line of it. */
async function aPaidLine(owner: Caller): Promise<[code: string, lineId: string]> {
  const code = await aPaidOrder(owner);
  const text = `select l.id from orders.lines l join orders.seller_orders s on s.id = l.seller_order_id where s.code = $1`;
  const [line] = await run<{ id: string }>(owner.api, text, [code]);
  return [code, line?.id ?? ''];
}

/** A paid part of the seller that the caller acts for. All goods of the walk are the household's, so another's is given. */
async function aSellerOrder(owner: Caller): Promise<string> {
  const code = await aPaidOrder(owner);
  await run(
    owner.api,
    `update orders.seller_orders set seller_id = (select id from village_seller.sellers where code = $2) where code = $1`,
    [code, sellerOf(owner)],
  );
  return code;
}

/** What the worker does when the money has come. */
async function confirmPaid(api: Caller['api']): Promise<void> {
  const confirm = api.app.get(OrderHandlers).all.find(({ subscriber }) => subscriber === 'order.confirm-paid');
  const newest = `select id from database.events where name = 'PaymentSucceeded' order by id desc limit 1`;
  const [event] = await run<{ id: string }>(api, newest, []);
  if (confirm === undefined || event === undefined) throw new Error('no money came');
  await api.app.get(EventConsumer).deliver(confirm, event.id);
}

// oxlint-disable-next-line typescript/no-unnecessary-type-parameters -- the caller knows what it asks for
function run<Row extends object>(api: Caller['api'], text: string, values: readonly unknown[]): Promise<Row[]> {
  return api.app.get(Database).read<Row>({ text }, values);
}
