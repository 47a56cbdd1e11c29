import { Injectable } from '@nestjs/common';
import type { StockRequest } from '@shanhuo/catalog';
import { runIn, statement, type Transaction } from '@shanhuo/database';

/** What of an order's goods is not sold to it: nothing, unless its holds ended before the money came. */
const findUnsold = statement(
  'order.find_unsold_goods',
  `select w.variant_id as "variantId", (w.quantity - coalesce(h.quantity, 0))::int as quantity
   from (select l.variant_id, sum(l.quantity) as quantity from orders.seller_orders s
     join orders.lines l on l.seller_order_id = s.id where s.order_id = $1 group by l.variant_id) w
   left join (select variant_id, sum(quantity) as quantity from catalog.holds
     where holder_id = $1 and state = 'sold' group by variant_id) h on h.variant_id = w.variant_id
   where w.quantity > coalesce(h.quantity, 0)`,
);

@Injectable()
export class UnsoldRepository {
  find(tx: Transaction, orderId: string): Promise<StockRequest[]> {
    return runIn(tx, findUnsold, [orderId]);
  }
}
