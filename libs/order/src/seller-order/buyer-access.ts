import { Inject, Injectable } from '@nestjs/common';
import { runIn, statement, type Transaction } from '@shanhuo/database';
import { OrderRepository, type LockedSellerOrder, type SellerOrderWithLines } from '../order/order.repository.js';
import type { OrderRow } from '../order/order.rows.js';

const findOwned = statement(
  'order.find_owned_seller_order',
  `select s.id, s.order_id as "orderId" from orders.seller_orders s join orders.orders o on o.id = s.order_id
   where s.code = $1 and o.person_id = $2`,
);

/** Which seller orders a buyer may change: those of their own orders. "Not yours" and "not there" answer alike. */
@Injectable()
export class BuyerAccess {
  constructor(@Inject(OrderRepository) private readonly orders: OrderRepository) {}

  /** Locks a seller order of the person, after its order. */
  async lock(tx: Transaction, code: string, personId: string): Promise<LockedSellerOrder | undefined> {
    const [found] = await runIn<{ id: string; orderId: string }>(tx, findOwned, [code, personId]);
    if (found === undefined) return undefined;
    await this.orders.lockOrder(tx, found.orderId);
    return this.orders.lockSellerOrder(tx, found.id);
  }

  /** The same as it stands this moment, without a lock: to be shown, not to be changed. */
  async find(tx: Transaction, code: string, personId: string): Promise<SellerOrderWithLines | undefined> {
    const [found] = await runIn<{ id: string }>(tx, findOwned, [code, personId]);
    const sellerOrder = found && (await this.orders.findSellerOrder(tx, code));
    return sellerOrder && { sellerOrder, lines: await this.orders.findLines(tx, [sellerOrder.id]) };
  }

  /** The order of a seller order that the person has just changed. */
  async getOrder(sellerOrderCode: string, personId: string | undefined): Promise<OrderRow> {
    const sellerOrder = await this.orders.findSellerOrder(undefined, sellerOrderCode);
    const [order] = sellerOrder === undefined ? [] : await this.orders.findOrders(undefined, [sellerOrder.orderId]);
    if (order === undefined || order.personId !== personId) throw new Error(`no own order of ${sellerOrderCode}`);
    return order;
  }
}
