import { AddressService, CartService, ConfirmPaid, PlaceOrder } from '@shanhuo/order/testing';
import { isFailure, newId } from '@shanhuo/kernel';
import { takeMoney } from '@shanhuo/payment/testing';
import type { TestApi } from '../../support/test-api.js';
import { BIG_ORDER, BIG_PART, numbers } from './world-records.js';

interface Shelf {
  readonly variantId: string;
  readonly sellerCode: string;
}

const PRICE = '39.90';
/** A province of this world in which nothing lies, so that an address may name it; sellers deliver there. */
const AREA = '110000';

/** A buyer with as many addresses, orders and lines in the cart as there are rows, and one paid order of so many sellers. */
export async function fillOrders(api: TestApi, rows: number, personId: string): Promise<void> {
  const shelves = await api.database.read<Shelf>(
    {
      text: `select distinct on (s.code, p.code) v.id as "variantId", s.code as "sellerCode" from catalog.variants v
        join catalog.products p on p.id = v.product_id join village_seller.sellers s on s.id = p.seller_id
        order by s.code, p.code, v.position`,
    },
    [],
  );
  const bySeller = [...Map.groupBy(shelves, ({ sellerCode }) => sellerCode).values()];
  const deepest = bySeller.toSorted((a, b) => b.length - a.length)[0] ?? [];
  const others = bySeller.filter((each) => each !== deepest).flatMap(([first]) => (first === undefined ? [] : [first]));
  const wide = [...deepest.slice(0, rows), ...others.slice(0, rows - 1)];

  for (const i of numbers(rows)) await place(api, personId, [shelves[i % shelves.length] ?? wide[0]!]);
  const orderId = await place(api, personId, wide);
  await takeMoney(api.app, orderId);
  const [event] = await api.database.read<{ id: string; payload: never }>(
    { text: `select id, payload from database.events where name = 'PaymentSucceeded' order by id desc limit 1` },
    [],
  );
  if (event === undefined) throw new Error('no money came');
  const told = { ...event, name: 'PaymentSucceeded', occurredAt: api.clock.now(), requestId: undefined };
  await api.database.inTransaction((tx) => api.app.get(ConfirmPaid).handle(tx, told));
  await api.database.read({ text: `update orders.orders set code = $2 where id = $1` }, [orderId, BIG_ORDER]);
  await api.database.read(
    { text: `update orders.seller_orders set code = $3 where order_id = $1 and seller_code = $2` },
    [orderId, deepest[0]?.sellerCode, BIG_PART],
  );

  await api.database.read(
    {
      text: `insert into orders.money_holds (id, seller_order_id, kind, reason, placed_at, placed_by, ends_at)
        select gen_random_uuid(), id, 'seller_check', '核实资料', $2::timestamptz, $3::uuid, $2::timestamptz + interval '9 days' from orders.seller_orders
        where order_id = $1`,
    },
    [orderId, api.clock.now(), personId],
  );

  for (const { variantId } of wide) {
    await api.app.get(CartService).add({ personId, cartToken: undefined, language: 'en' }, { variantId, quantity: 1 });
  }
  const address = { recipient: '一', phone: '13900000001', areaCode: AREA, detail: '一号' };
  for (const _ of numbers(Math.min(rows, 20))) await api.app.get(AddressService).save(personId, address, 'en');
}

async function place(api: TestApi, personId: string, shelves: readonly Shelf[]): Promise<string> {
  const input = {
    idempotencyKey: newId(),
    lines: shelves.map(({ variantId }) => ({ variantId, quantity: 1, unitPrice: PRICE })),
    freight: [...new Set(shelves.map(({ sellerCode }) => sellerCode))].map((sellerCode) => ({
      sellerCode,
      amount: '999',
    })),
    delivery: { recipient: '一', phone: '13900000001', areaCode: AREA, detail: '一号' },
  };
  const placed = await api.app.get(PlaceOrder).place(input, { personId, address: '10.1.1.1', language: 'en' });
  if (isFailure(placed)) throw new Error(`not placed: ${JSON.stringify(placed)}`);
  return placed.orderId;
}
