import { Injectable } from '@nestjs/common';
import { runIn, statement, type Transaction } from '@shanhuo/database';

/**
 * Orders that ended before `$1`: unpaid ones at their own end, paid ones when the last part was cancelled or its money
 * released. Whoever else holds one is left to it until the next night.
 */
const forgetBuyers = statement(
  'order.forget_buyers',
  `with over as (
     select o.id from orders.orders o
     where o.forgotten_at is null and o.placed_at < $1
       and (o.state = 'paid' or o.ended_at < $1)
       and not exists (select from orders.seller_orders s where s.order_id = o.id and o.state = 'paid'
         and coalesce(s.cancelled_at, s.released_at, 'infinity') >= $1)
     order by o.placed_at limit $3 for no key update of o skip locked)
   update orders.orders o set forgotten_at = $2, area_code = o.province_code,
     area_names = split_part(o.area_names, '/', 1), sealed_recipient = null, masked_recipient = '', sealed_phone = null,
     masked_phone = '', sealed_detail = null, sealed_contact = null, contact_index = null, receipt_token_hash = null
   from over where o.id = over.id and o.id = any(array(select id from over)) returning o.id`,
);

const forgetSteps = statement(
  'order.forget_reasons_of_steps',
  `update orders.changes set reason = null where order_id = any($1) and reason is not null`,
);

const forgetReasons = statement(
  'order.forget_reasons_of_seller_orders',
  `update orders.seller_orders set cancel_reason = null where order_id = any($1) and cancel_reason is not null`,
);

const forgetCancellations = statement(
  'order.forget_reasons_of_cancellations',
  `update orders.cancellations c set reason = null from orders.seller_orders s
   where s.order_id = any($1) and c.seller_order_id = s.id and c.reason is not null`,
);

const forgetExtensions = statement(
  'order.forget_reasons_of_extensions',
  `update orders.extensions set reason = null where reason is not null
     and seller_order_id = any(array(select id from orders.seller_orders where order_id = any($1)))`,
);

const forgetHolds = statement(
  'order.forget_reasons_of_holds',
  `update orders.money_holds set reason = '-' where ended_at is not null
     and seller_order_id = any(array(select id from orders.seller_orders where order_id = any($1)))`,
);

const forgetParcels = statement(
  'order.forget_parcel_numbers',
  `update orders.shipments set tracking_number = null
   where seller_order_id = any(array(select id from orders.seller_orders where order_id = any($1)))`,
);

const forgetClaims = statement(
  'order.forget_claims',
  `update orders.orders set contact_index = null where id in (
     select id from orders.orders where contact_index is not null and placed_at < $1
     order by placed_at limit $2 for no key update skip locked) returning id`,
);

const forgetReceipts = statement(
  'order.forget_receipts',
  `update orders.orders set receipt_token_hash = null where id in (
     select id from orders.orders where receipt_token_hash is not null and placed_at <= $1
     order by placed_at limit $2 for no key update skip locked) returning id`,
);

/** Empties what names a buyer; what was traded, when and for how much, is never touched. Each says how many orders. */
@Injectable()
export class ForgettingRepository {
  /** All that names the buyer of orders that ended before a moment. */
  async forgetBuyers(tx: Transaction, endedBefore: Date, now: Date, most: number): Promise<number> {
    const ids = (await runIn<{ id: string }>(tx, forgetBuyers, [endedBefore, now, most])).map(({ id }) => id);
    if (ids.length === 0) return 0;
    for (const each of [forgetSteps, forgetReasons, forgetCancellations, forgetExtensions, forgetHolds, forgetParcels])
      await runIn(tx, each, [ids]);
    return ids.length;
  }

  /** What gives a guest's order to who proves the phone. */
  async forgetClaims(tx: Transaction, placedBefore: Date, most: number): Promise<number> {
    return (await runIn(tx, forgetClaims, [placedBefore, most])).length;
  }

  /** What a guest's receipt is known by. */
  async forgetReceipts(tx: Transaction, placedUntil: Date, most: number): Promise<number> {
    return (await runIn(tx, forgetReceipts, [placedUntil, most])).length;
  }
}
