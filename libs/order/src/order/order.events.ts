import type { DomainEvent } from '@shanhuo/database';

export const ORDER_PLACED = 'OrderPlaced';
/** An order was paid and its sellers are to pack. Says OrderTold. */
export const ORDER_PAID = 'OrderPaid';
export const ORDER_LAPSED = 'OrderLapsed';
export const ORDER_CANCELLED = 'OrderCancelled';
/** The money came when the goods were gone, or after the order was given up: it is on its way back. Says OrderTold. */
export const ORDER_UNFULFILLABLE = 'OrderUnfulfillable';

/** What events of an order tell: which one it was. Whoever hears of it reads what it needs. */
export interface OrderTold {
  readonly orderId: string;
}

/** What events of a seller order tell. */
export interface SellerOrderTold {
  readonly orderId: string;
  readonly sellerOrderId: string;
  readonly sellerId: string;
}

/** An event of an order. */
export function tellOrder(name: string, orderId: string): DomainEvent<OrderTold> {
  return { name, payload: { orderId } };
}
