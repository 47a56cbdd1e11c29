import { Inject, Injectable } from '@nestjs/common';
import { runIn, statement, type Transaction } from '@shanhuo/database';
import { newId } from '@shanhuo/kernel';
import { sellerOrderState, type CancelledBy } from '../seller-order/seller-order.states.js';
import { ChangeLog, type NewChange } from './change-log.js';
import type { OrderWithGoods } from './order.repository.js';
import type { OrderRow, SellerOrderRow } from './order.rows.js';
import { orderState, type OrderState } from './order.states.js';

const moveOrder = statement('order.move_order', `update orders.orders set state = $2, ended_at = $3 where id = $1`);

/**
 * The order is paid, and all its parts that wait for that are to be packed, each by its own promise: of what was sold ahead
 * that is the end of its harvest, and time refunds it then; with the steps of all of them. `$3` ids for these, that of the order first; one too few is refused, since a step without an id is none.
 */
const confirmOrder = statement(
  'order.confirm_order',
  `with paid as (update orders.orders set state = 'paid', paid_at = $2, ended_at = null where id = $1),
   parts as (
     update orders.seller_orders set state = 'to_pack', paid_at = $2,
       ship_by = greatest(ship_until, $2::timestamptz + make_interval(hours => ship_within_hours)),
       next_step_at = case when ship_until is not null
         then greatest(ship_until, $2::timestamptz + make_interval(hours => ship_within_hours)) end
     where order_id = $1 and state = 'waiting_for_payment' returning id)
   insert into orders.changes (id, order_id, seller_order_id, from_state, to_state, changed_at, by_kind, by_person, reason)
   select ($3::uuid[])[1], $1, null, $4, 'paid', $2::timestamptz, $5, $6::uuid, $7
   union all
   select ($3::uuid[])[1 + row_number() over (order by id)], $1, id, 'waiting_for_payment', 'to_pack', $2::timestamptz, $5,
     $6::uuid, $7 from parts`,
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

  async move(tx: Transaction, order: OrderRow, to: Exclude<OrderState, 'placed' | 'paid'>, by: By): Promise<void> {
    orderState.assertStep(order.state, to);
    await runIn(tx, moveOrder, [order.id, to, by.at]);
    await this.changes.write(tx, [{ orderId: order.id, fromState: order.state, toState: to, ...by }]);
  }

  /** The order is paid and its parts are to be packed, each by its own promise: one statement with all changes. */
  async confirm(tx: Transaction, { id, state, partCount }: OrderWithGoods, by: By): Promise<void> {
    orderState.assertStep(state, 'paid');
    sellerOrderState.assertStep('waiting_for_payment', 'to_pack');
    const changeIds = Array.from({ length: 1 + partCount }, () => newId());
    const { at, person = null, reason = null } = by;
    await runIn(tx, confirmOrder, [id, at, changeIds, state, by.by, person, reason]);
  }

  /** All parts that wait for the payment end. */
  async cancelWaiting(tx: Transaction, orderId: string, who: CancelledBy, by: By): Promise<SteppedSellerOrder[]> {
    const moved = await runIn<SteppedSellerOrder>(tx, cancelWaiting, [orderId, by.at, who, by.reason ?? null]);
    sellerOrderState.assertStep('waiting_for_payment', 'cancelled');
    await this.changes.write(
      tx,
      moved.map(({ id }) => ({
        orderId,
        sellerOrderId: id,
        fromState: 'waiting_for_payment',
        toState: 'cancelled',
        ...by,
      })),
    );
    return moved;
  }
}
