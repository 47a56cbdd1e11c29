import { Inject, Injectable } from '@nestjs/common';
import { Database, runIn, statement, type Transaction } from '@shanhuo/database';
import { newId } from '@shanhuo/kernel';
import type { ChangedBy } from './order-change.entity.js';
import type { OrderChangeRow } from './order.rows.js';

const keepChanges = statement(
  'order.keep_changes',
  `insert into orders.changes (id, order_id, seller_order_id, from_state, to_state, changed_at, by_kind, by_person, reason)
   select * from unnest($1::uuid[], $2::uuid[], $3::uuid[], $4::text[], $5::text[], $6::timestamptz[], $7::text[], $8::uuid[],
     $9::text[])`,
);

const findChanges = statement(
  'order.find_changes',
  `select id, order_id as "orderId", seller_order_id as "sellerOrderId", from_state as "fromState", to_state as "toState",
    changed_at as "changedAt", by_kind as "byKind", by_person as "byPerson", reason
   from orders.changes where seller_order_id = any($1) order by changed_at, id`,
);

/** A step to keep. Without `sellerOrderId` it is one of the order itself. */
export interface NewChange {
  readonly orderId: string;
  readonly sellerOrderId?: string | undefined;
  /** Undefined for the first state of a row. */
  readonly fromState?: string | undefined;
  readonly toState: string;
  readonly at: Date;
  readonly by: ChangedBy;
  readonly person?: string | undefined;
  readonly reason?: string | undefined;
}

/** Who moved what, when, from where to where and why: written beside every step, never changed. */
@Injectable()
export class ChangeLog {
  constructor(@Inject(Database) private readonly database: Database) {}

  /** Keeps all steps in one statement. */
  async write(tx: Transaction, changes: readonly NewChange[]): Promise<void> {
    if (changes.length === 0) return;
    await runIn(tx, keepChanges, [
      changes.map(() => newId()),
      changes.map(({ orderId }) => orderId),
      changes.map(({ sellerOrderId }) => sellerOrderId ?? null),
      changes.map(({ fromState }) => fromState ?? null),
      changes.map(({ toState }) => toState),
      changes.map(({ at }) => at),
      changes.map(({ by }) => by),
      changes.map(({ person }) => person ?? null),
      changes.map(({ reason }) => reason ?? null),
    ]);
  }

  /** Steps of seller orders, oldest first. */
  findOf(sellerOrderIds: readonly string[]): Promise<OrderChangeRow[]> {
    return this.database.read(findChanges, [sellerOrderIds]);
  }
}
