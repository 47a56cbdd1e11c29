import { Inject, Injectable } from '@nestjs/common';
import { Database, runIn, statement, type Statement, type Transaction } from '@shanhuo/database';
import type { MomentPlace } from '@shanhuo/kernel';
import {
  LINE_COLUMNS,
  ORDER_COLUMNS,
  SELLER_ORDER_COLUMNS,
  type OrderLineRow,
  type OrderRow,
  type SealedDelivery,
  type SellerOrderRow,
} from './order.rows.js';

const lockOrder = statement(
  'order.lock_order',
  `select ${ORDER_COLUMNS} from orders.orders o where o.id = $1 for no key update`,
);

/** What was ordered never changes, so it may be read beside a row that is waited for. */
const lockOrderWithGoods = statement(
  'order.lock_order_with_goods',
  `select ${ORDER_COLUMNS},
     (select count(*)::int from orders.seller_orders s where s.order_id = $1) as "partCount",
     (select json_agg(json_build_object('variantId', l.variant_id, 'quantity', l.quantity) order by l.id)
       from orders.seller_orders s join orders.lines l on l.seller_order_id = s.id where s.order_id = $1) as goods
   from orders.orders o where o.id = $1 for no key update of o`,
);

const findOrder = statement('order.find_order', `select ${ORDER_COLUMNS} from orders.orders o where o.code = $1`);

const findOrders = statement('order.find_orders', `select ${ORDER_COLUMNS} from orders.orders o where o.id = any($1)`);

const findDelivery = statement(
  'order.find_delivery',
  `select id, sealed_recipient as "sealedRecipient", sealed_phone as "sealedPhone", sealed_detail as "sealedDetail"
   from orders.orders where id = any($1) and sealed_recipient is not null`,
);

const findPage = statement(
  'order.find_orders_of_person',
  `select ${ORDER_COLUMNS} from orders.orders o where o.person_id = $1 and (o.placed_at, o.id) < ($2, $3)
   order by o.placed_at desc, o.id desc limit $4`,
);

/** Only a phone that the person has proved stands in `persons`; the order is told of there from now on. */
const claimOrders = statement(
  'order.claim_orders',
  `update orders.orders o set person_id = $1, sealed_contact = null, contact_index = null
   where o.contact_index = (select p.phone_index from identity.persons p where p.id = $1) and o.person_id is null
     and o.placed_at >= $2 returning o.id`,
);

/** `s` alone is locked; the sum of what went back is read again by the caller's next statement where it matters. */
const lockSellerOrder = statement(
  'order.lock_seller_order',
  `select ${SELLER_ORDER_COLUMNS} from orders.seller_orders s where s.id = $1 for no key update of s`,
);

const findSellerOrder = statement(
  'order.find_seller_order',
  `select ${SELLER_ORDER_COLUMNS} from orders.seller_orders s where s.code = $1`,
);

const findSellerOrders = statement(
  'order.find_seller_orders',
  `select ${SELLER_ORDER_COLUMNS} from orders.seller_orders s where s.order_id = any($1) order by s.order_id, s.code`,
);

const findLines = statement(
  'order.find_lines',
  `select ${LINE_COLUMNS} from orders.lines l where l.seller_order_id = any($1) order by l.seller_order_id, l.position`,
);

/** An order with what was ordered, line by line, and how many sellers it is of. */
export interface OrderWithGoods extends OrderRow {
  readonly partCount: number;
  readonly goods: readonly { readonly variantId: string; readonly quantity: number }[];
}

/** A seller order and its lines as they stand. */
export interface SellerOrderWithLines {
  readonly sellerOrder: SellerOrderRow;
  readonly lines: readonly OrderLineRow[];
}

/** One that nobody else can change before the transaction ends. */
export type LockedSellerOrder = SellerOrderWithLines;

/** Orders, their parts and lines. Locks are taken on the order before its seller orders, those in the order of ids. */
@Injectable()
export class OrderRepository {
  constructor(@Inject(Database) private readonly database: Database) {}

  async lockOrder(tx: Transaction, orderId: string): Promise<OrderRow | undefined> {
    return (await runIn<OrderRow>(tx, lockOrder, [orderId]))[0];
  }

  async lockOrderWithGoods(tx: Transaction, orderId: string): Promise<OrderWithGoods | undefined> {
    return (await runIn<OrderWithGoods>(tx, lockOrderWithGoods, [orderId]))[0];
  }

  /** Locks first and reads the lines after, in a statement of their own: what another did before is seen. */
  async lockSellerOrder(tx: Transaction, sellerOrderId: string): Promise<LockedSellerOrder | undefined> {
    const [sellerOrder] = await runIn<SellerOrderRow>(tx, lockSellerOrder, [sellerOrderId]);
    if (sellerOrder === undefined) return undefined;
    return { sellerOrder, lines: await this.findLines(tx, [sellerOrderId]) };
  }

  async findOrder(code: string): Promise<OrderRow | undefined> {
    return (await this.database.read<OrderRow>(findOrder, [code]))[0];
  }

  findOrders(tx: Transaction | undefined, orderIds: readonly string[]): Promise<OrderRow[]> {
    return this.run(tx, findOrders, [orderIds]);
  }

  /** Newest first, those before a place in the list. */
  findPage(personId: string, before: MomentPlace, size: number): Promise<OrderRow[]> {
    return this.database.read(findPage, [personId, before.at, before.id, size]);
  }

  /** Gives a person the guest's orders that name the person's phone; says how many those were. */
  async claimOrders(tx: Transaction, personId: string, placedSince: Date): Promise<number> {
    return (await runIn(tx, claimOrders, [personId, placedSince])).length;
  }

  /** Orders whose door is forgotten are absent. */
  findDelivery(orderIds: readonly string[]): Promise<SealedDelivery[]> {
    return this.database.read(findDelivery, [orderIds]);
  }

  async findSellerOrder(tx: Transaction | undefined, code: string): Promise<SellerOrderRow | undefined> {
    return (await this.run<SellerOrderRow>(tx, findSellerOrder, [code]))[0];
  }

  findSellerOrders(tx: Transaction | undefined, orderIds: readonly string[]): Promise<SellerOrderRow[]> {
    return this.run(tx, findSellerOrders, [orderIds]);
  }

  findLines(tx: Transaction | undefined, sellerOrderIds: readonly string[]): Promise<OrderLineRow[]> {
    return this.run(tx, findLines, [sellerOrderIds]);
  }

  private run<Row extends object>(tx: Transaction | undefined, text: Statement, values: unknown[]): Promise<Row[]> {
    return tx === undefined ? this.database.read<Row>(text, values) : runIn<Row>(tx, text, values);
  }
}
