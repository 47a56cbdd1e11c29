import { Injectable } from '@nestjs/common';
import { runIn, statement, type Transaction } from '@shanhuo/database';
import type { Fen } from '@shanhuo/kernel';
import type { OrderLineRow } from '../order/order.rows.js';
import type { CancelledBy } from '../seller-order/seller-order.states.js';
import type { CancellationKind } from './cancellation.entity.js';

/** Lines as they are after a change: `$1` ids, `$2` cancelled quantities, `$3` packed grams. */
const keepLines = statement(
  'order.keep_lines',
  `update orders.lines l set cancelled_quantity = w.cancelled_quantity, packed_grams = w.packed_grams
   from unnest($1::uuid[], $2::int[], $3::int[]) as w (id, cancelled_quantity, packed_grams)
   where l.id = w.id and l.id = any($1)`,
);

const addCancellation = statement(
  'order.add_cancellation',
  `insert into orders.cancellations (id, seller_order_id, kind, reason, refund_fen, made_at, made_by)
   values ($1, $2, $3, $4, $5, $6, $7)`,
);

const addCancelledLines = statement(
  'order.add_cancelled_lines',
  `insert into orders.cancelled_lines (id, cancellation_id, line_id, quantity)
   select id, $2, line_id, quantity from unnest($1::uuid[], $3::uuid[], $4::int[]) as c (id, line_id, quantity)`,
);

const cancelSellerOrder = statement(
  'order.cancel_seller_order',
  `update orders.seller_orders
   set state = 'cancelled', cancelled_at = $2, cancelled_by = $3, cancel_reason = $4, next_step_at = null
   where id = $1`,
);

/** Only where nothing of the order is left to anybody. */
const cancelEmptyOrder = statement(
  'order.cancel_empty_order',
  `update orders.orders o set state = 'cancelled', ended_at = $2
   where o.id = $1 and o.state = 'paid'
     and not exists (select from orders.seller_orders s where s.order_id = o.id and s.state <> 'cancelled')
   returning o.id`,
);

/** A line that goes, under an id of its own. */
export interface CancelledLine {
  readonly id: string;
  readonly lineId: string;
  readonly quantity: number;
}

/** A decision by which money goes back. */
export interface NewCancellation {
  readonly id: string;
  readonly sellerOrderId: string;
  readonly kind: CancellationKind;
  readonly reason: string | undefined;
  readonly refundFen: Fen;
  readonly madeAt: Date;
  readonly madeBy: string | undefined;
  readonly lines: readonly CancelledLine[];
}

@Injectable()
export class CancellationRepository {
  async keepLines(tx: Transaction, lines: readonly OrderLineRow[]): Promise<void> {
    await runIn(tx, keepLines, [
      lines.map(({ id }) => id),
      lines.map(({ cancelledQuantity }) => cancelledQuantity),
      lines.map(({ packedGrams }) => packedGrams),
    ]);
  }

  async add(tx: Transaction, cancellation: NewCancellation): Promise<void> {
    const { id, sellerOrderId, kind, reason, refundFen, madeAt, madeBy, lines } = cancellation;
    await runIn(tx, addCancellation, [id, sellerOrderId, kind, reason ?? null, refundFen, madeAt, madeBy ?? null]);
    if (lines.length === 0) return;
    await runIn(tx, addCancelledLines, [
      lines.map((line) => line.id),
      id,
      lines.map(({ lineId }) => lineId),
      lines.map(({ quantity }) => quantity),
    ]);
  }

  async cancelSellerOrder(
    tx: Transaction,
    sellerOrderId: string,
    at: Date,
    by: CancelledBy,
    reason: string | undefined,
  ): Promise<void> {
    await runIn(tx, cancelSellerOrder, [sellerOrderId, at, by, reason ?? null]);
  }

  /** Says whether the order ended with this. The caller holds its lock. */
  async cancelEmptyOrder(tx: Transaction, orderId: string, at: Date): Promise<boolean> {
    return (await runIn(tx, cancelEmptyOrder, [orderId, at])).length > 0;
  }
}
