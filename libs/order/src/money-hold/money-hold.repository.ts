import { Inject, Injectable } from '@nestjs/common';
import { Database, runIn, statement, type Transaction } from '@shanhuo/database';
import type { MomentPlace } from '@shanhuo/kernel';
import type { MoneyHoldEnd, MoneyHoldEntity } from './money-hold.entity.js';

/** A hold as it was placed, and how it ended. */
export type MoneyHoldRow = Readonly<MoneyHoldEntity>;

/** How a seller order is known to who looks after all of them. */
interface Named {
  readonly orderId: string;
  readonly sellerOrderCode: string;
  readonly orderCode: string;
  readonly sellerName: string;
  readonly sellerNameEn: string;
}

/** A hold with the order it is of. */
export interface ListedHold extends MoneyHoldRow, Named {}

/** A paid part of an order. */
export interface PartOfOrder extends Named {
  readonly id: string;
}

const HOLD = `h.id, h.seller_order_id as "sellerOrderId", h.kind, h.reason, h.placed_at as "placedAt",
  h.placed_by as "placedBy", h.ends_at as "endsAt", h.ended_at as "endedAt", h.ended_by as "endedBy",
  h.ended_by_person as "endedByPerson"`;

const NAMED = `s.order_id as "orderId", s.code as "sellerOrderCode", o.code as "orderCode",
  s.seller_name as "sellerName", s.seller_name_en as "sellerNameEn"`;

const LISTED = `select ${HOLD}, ${NAMED}
  from orders.money_holds h join orders.seller_orders s on s.id = h.seller_order_id
    join orders.orders o on o.id = s.order_id`;

const add = statement(
  'order.add_money_hold',
  `insert into orders.money_holds (id, seller_order_id, kind, reason, placed_at, placed_by, ends_at)
   values ($1, $2, $3, $4, $5, $6, $7)`,
);

const end = statement(
  'order.end_money_hold',
  `update orders.money_holds h set ended_at = $2, ended_by = $3, ended_by_person = $4
   where h.seller_order_id = $1 and h.ended_at is null returning ${HOLD}`,
);

const find = statement('order.find_money_hold', `select ${HOLD} from orders.money_holds h where h.id = $1`);

const findListed = statement('order.find_listed_money_hold', `${LISTED} where h.id = $1`);

const findRunning = statement(
  'order.find_running_money_holds',
  `select ${HOLD} from orders.money_holds h where h.seller_order_id = any($1) and h.ended_at is null`,
);

const list = statement(
  'order.list_money_holds',
  `${LISTED} where h.ended_at is null and (h.placed_at, h.id) < ($1, $2) order by h.placed_at desc, h.id desc limit $3`,
);

const findParts = statement(
  'order.find_paid_parts',
  `select s.id, ${NAMED} from orders.seller_orders s join orders.orders o on o.id = s.order_id
   where s.paid_at is not null and s.order_id in (
     select id from orders.orders where code = $1 union all select order_id from orders.seller_orders where code = $1)
   order by s.code`,
);

/** Holds of money. Whoever places or ends one has the lock of its seller order. */
@Injectable()
export class MoneyHoldRepository {
  constructor(@Inject(Database) private readonly database: Database) {}

  async add(tx: Transaction, hold: Omit<MoneyHoldRow, 'endedAt' | 'endedBy' | 'endedByPerson'>): Promise<void> {
    const { id, sellerOrderId, kind, reason, placedAt, placedBy, endsAt } = hold;
    await runIn(tx, add, [id, sellerOrderId, kind, reason, placedAt, placedBy, endsAt]);
  }

  /** Ends what is running of a seller order; undefined where nothing is. */
  async end(
    tx: Transaction,
    sellerOrderId: string,
    { at, by, person }: { readonly at: Date; readonly by: MoneyHoldEnd; readonly person?: string | undefined },
  ): Promise<MoneyHoldRow | undefined> {
    return (await runIn<MoneyHoldRow>(tx, end, [sellerOrderId, at, by, person ?? null]))[0];
  }

  /** Running or over. */
  async find(tx: Transaction, id: string): Promise<MoneyHoldRow | undefined> {
    return (await runIn<MoneyHoldRow>(tx, find, [id]))[0];
  }

  async isRunning(tx: Transaction, sellerOrderId: string): Promise<boolean> {
    return (await runIn(tx, findRunning, [[sellerOrderId]])).length > 0;
  }

  /** By seller order; one at most. */
  async findRunning(sellerOrderIds: readonly string[]): Promise<Map<string, MoneyHoldRow>> {
    const rows = await this.database.read<MoneyHoldRow>(findRunning, [sellerOrderIds]);
    return new Map(rows.map((row) => [row.sellerOrderId, row]));
  }

  async findListed(id: string): Promise<ListedHold | undefined> {
    return (await this.database.read<ListedHold>(findListed, [id]))[0];
  }

  /** All paid parts of an order, by its code or that of one of them. */
  findParts(code: string): Promise<PartOfOrder[]> {
    return this.database.read(findParts, [code]);
  }

  /** Those that run, newest first, before a place. */
  list(before: MomentPlace, most: number): Promise<ListedHold[]> {
    return this.database.read(list, [before.at, before.id, most]);
  }
}
