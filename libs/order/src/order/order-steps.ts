import { Inject, Injectable } from '@nestjs/common';
import { runIn, statement, type Transaction } from '@shanhuo/database';
import { sellerOrderState, type CancelledBy, type SellerOrderState } from '../seller-order/seller-order.states.js';
import { ChangeLog, type NewChange } from './change-log.js';
import type { OrderRow, SellerOrderRow } from './order.rows.js';
import { orderState, type OrderState } from './order.states.js';

const moveOrder = statement(
  'order.move_order',
  `update orders.orders set state = $2, paid_at = case when $2 = 'paid' then $3 else paid_at end,
     ended_at = case when $2 = 'paid' then null else $3 end
   where id = $1`,
);

const toPack = statement(
  'order.seller_orders_to_pack',
  `update orders.seller_orders set state = 'to_pack', paid_at = $2, ship_by = $2::timestamptz + make_interval(hours => ship_within_hours)
   where order_id = $1 and state = 'waiting_for_payment'
   returning id, seller_id as "sellerId"`,
);

const cancelWaiting = statement(
  'order.cancel_waiting_seller_orders',
  `update orders.seller_orders set state = 'cancelled', cancelled_at = $2, cancelled_by = $3, cancel_reason = $4
   where order_id = $1 and state = 'waiting_for_payment'
   returning id, seller_id as "sellerId"`,
);

/** A seller order that made a step. */
export type SteppedSellerOrder = Pick<SellerOrderRow, 'id' | 'sellerId'>;

type By = Pick<NewChange, 'at' | 'by' | 'person' | 'reason'>;

/** Steps of an order up to its payment, along the tables of states, each with who, when and why. The caller holds its lock. */
@Injectable()
export class OrderSteps {
  constructor(@Inject(ChangeLog) private readonly changes: ChangeLog) {}

  async move(tx: Transaction, order: OrderRow, to: OrderState, by: By): Promise<void> {
    orderState.assertStep(order.state, to);
    await runIn(tx, moveOrder, [order.id, to, by.at]);
    await this.changes.write(tx, [{ orderId: order.id, fromState: order.state, toState: to, ...by }]);
  }

  /** All parts that wait for the payment are to be packed from now on, each by its own promise. */
  async startPacking(tx: Transaction, orderId: string, by: By): Promise<SteppedSellerOrder[]> {
    const moved = await runIn<SteppedSellerOrder>(tx, toPack, [orderId, by.at]);
    await this.write(tx, orderId, moved, 'to_pack', by);
    return moved;
  }

  /** All parts that wait for the payment end. */
  async cancelWaiting(tx: Transaction, orderId: string, who: CancelledBy, by: By): Promise<SteppedSellerOrder[]> {
    const moved = await runIn<SteppedSellerOrder>(tx, cancelWaiting, [orderId, by.at, who, by.reason ?? null]);
    await this.write(tx, orderId, moved, 'cancelled', by);
    return moved;
  }

  private write(
    tx: Transaction,
    orderId: string,
    moved: readonly SteppedSellerOrder[],
    to: SellerOrderState,
    by: By,
  ): Promise<void> {
    const fromState: SellerOrderState = 'waiting_for_payment';
    sellerOrderState.assertStep(fromState, to);
    return this.changes.write(
      tx,
      moved.map(({ id }) => ({ orderId, sellerOrderId: id, fromState, toState: to, ...by })),
    );
  }
}
