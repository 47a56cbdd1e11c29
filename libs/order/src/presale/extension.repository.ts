import { Inject, Injectable } from '@nestjs/common';
import { Database, runIn, statement, type Transaction } from '@shanhuo/database';
import type { ExtensionEntity } from './extension.entity.js';

/** The end of a day by the calendar of a shop: its last second. */
const findEnd = statement(
  'order.find_end_of_day',
  `select ($2::date + 1)::timestamp at time zone e.time_zone - interval '1 second' as "end"
   from village_seller.sellers e where e.id = $1`,
);

/** The unique index refuses a second one, whoever brings it. */
const addExtension = statement(
  'order.add_extension',
  `with moved as (update orders.seller_orders set extended_until = $4, next_step_at = $4 where id = $2)
   insert into orders.extensions (id, seller_order_id, ship_by, until, reason, made_at, made_by)
   values ($1, $2, $3, $4, $5, $6, $7)`,
);

const keepRefused = statement(
  'order.keep_extension_refused',
  `update orders.extensions set refused_at = $2 where seller_order_id = $1 and refused_at is null`,
);

const findExtensions = statement(
  'order.find_extensions',
  `select id, seller_order_id as "sellerOrderId", ship_by as "shipBy", until, reason, made_at as "madeAt",
    made_by as "madeBy", refused_at as "refusedAt"
   from orders.extensions where seller_order_id = any($1)`,
);

/** What was said when it was put off, and what came of it. */
export type ExtensionRow = Readonly<ExtensionEntity>;

@Injectable()
export class ExtensionRepository {
  constructor(@Inject(Database) private readonly database: Database) {}

  async getEndOfDay(tx: Transaction, sellerId: string, day: string): Promise<Date> {
    const [row] = await runIn<{ end: Date }>(tx, findEnd, [sellerId, day]);
    if (row === undefined) throw new Error(`no seller ${sellerId}`);
    return row.end;
  }

  /** The seller order is locked. */
  async add(tx: Transaction, extension: Omit<ExtensionRow, 'refusedAt'>): Promise<void> {
    const { id, sellerOrderId, shipBy, until, reason, madeAt, madeBy } = extension;
    await runIn(tx, addExtension, [id, sellerOrderId, shipBy, until, reason, madeAt, madeBy]);
  }

  async keepRefused(tx: Transaction, sellerOrderId: string, at: Date): Promise<void> {
    await runIn(tx, keepRefused, [sellerOrderId, at]);
  }

  findOf(sellerOrderIds: readonly string[]): Promise<ExtensionRow[]> {
    return this.database.read(findExtensions, [sellerOrderIds]);
  }
}
