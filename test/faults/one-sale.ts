import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { newTestPhone } from '@shanhuo/identity/testing';
import type { Client } from 'pg';
import { Buyer, type Placed } from '../support/buyer.js';
import { insist } from './insist.js';
import type { FaultWorld } from './world/fault-world.js';

const PATIENCE_MILLISECONDS = 30_000;
const LOOK_EVERY_MILLISECONDS = 100;
const HUBEI = '420000';

const CANCEL = `mutation ($input: CancelOrderLinesInput!) { cancelOrderLines(input: $input) {
  __typename ... on LinesCancelled { refund { amount } } ... on Failure { code message } } }`;
const ORDER = `query ($code: String!) { order(code: $code) { state refunded { amount }
  sellerOrders { code lines { id quantity } } payment { refunds { state } } } }`;

interface OrderView {
  readonly state: string;
  readonly refunded: { readonly amount: string };
  readonly sellerOrders: readonly {
    readonly code: string;
    readonly lines: readonly { readonly id: string; readonly quantity: number }[];
  }[];
  readonly payment: { readonly refunds: readonly { readonly state: string }[] } | null;
}

/** Goods of two sellers that are there in numbers, and a place in the province to send them to. */
export interface Goods {
  readonly variantIds: readonly string[];
  readonly areaCode: string;
}

export async function findGoods(client: Client): Promise<Goods> {
  const { rows } = await client.query<{ id: string }>(`
    select distinct on (p.seller_id) v.id from catalog.variants v
    join catalog.products p on p.id = v.product_id join catalog.stock s on s.variant_id = v.id
    where s.on_hand - s.reserved > 20 order by p.seller_id, v.id limit 2`);
  const areas = await client.query<{ code: string }>(`
    select code from village_seller.areas a where code like '42%'
    and not exists (select from village_seller.areas c where c.parent_code = a.code) order by code limit 1`);
  return { variantIds: rows.map(({ id }) => id), areaCode: areas.rows[0]?.code ?? '' };
}

/** A person with an account, signed in. */
export async function newBuyer(world: FaultWorld): Promise<Buyer> {
  const buyer = new Buyer(world, newTestPhone());
  await buyer.signIn();
  return buyer;
}

/**
 * One sale from the cart to the refund of one line, by a buyer who does again whatever got no answer, as people do.
 * Resolves when the money is back; throws where that takes longer than half a minute after the last answer.
 */
export async function sell(world: FaultWorld, buyer: Buyer, { variantIds, areaCode }: Goods): Promise<string> {
  for (const variantId of variantIds) await insist(() => buyer.add(variantId, 2));
  const groups = await insist(() => buyer.readCart(HUBEI));
  const placed = await insist(() => buyer.place(groups, areaCode));
  await pay(world, buyer, placed);
  await awaitOrder(buyer, placed.code, ({ state }) => state === 'PAID');

  const [first] = (await insist(() => readOrder(buyer, placed.code))).sellerOrders;
  const [line] = first?.lines ?? [];
  const input = {
    idempotencyKey: randomUUID(),
    sellerOrderCode: first?.code,
    lines: [{ lineId: line?.id, quantity: 1 }],
    reason: '买多了',
  };
  const { cancelOrderLines } = await insist(() =>
    buyer.ask<{ cancelOrderLines: { __typename: string } }>(CANCEL, { input }),
  );
  if (cancelOrderLines.__typename !== 'LinesCancelled') throw new Error(JSON.stringify(cancelOrderLines));
  await awaitOrder(buyer, placed.code, ({ payment }) => payment?.refunds[0]?.state === 'SUCCEEDED');
  return placed.code;
}

async function pay(world: FaultWorld, buyer: Buyer, placed: Placed): Promise<void> {
  const url = placed.paymentUrl ?? (await insist(() => buyer.openPayment(placed.code)));
  await world.sandbox.pay(new URL(url).pathname.split('/').at(-1) ?? '', { method: 'alipay', outcome: 'succeed' });
}

async function readOrder(buyer: Buyer, code: string): Promise<OrderView> {
  const { order } = await buyer.ask<{ order: OrderView | null }>(ORDER, { code });
  if (order === null) throw new Error(`no order ${code}`);
  return order;
}

async function awaitOrder(buyer: Buyer, code: string, isRight: (order: OrderView) => boolean): Promise<void> {
  const deadline = Date.now() + PATIENCE_MILLISECONDS;
  for (;;) {
    const order = await insist(() => readOrder(buyer, code));
    if (isRight(order)) return;
    if (Date.now() > deadline) throw new Error(`not right after half a minute: ${JSON.stringify(order)}`);
    await pause(LOOK_EVERY_MILLISECONDS);
  }
}
