import type { OrderChangeRow } from '../order/order.rows.js';
import type { OrderChangeType } from '../order/seller-order.types.js';
import type { SellerOrderState } from './seller-order.states.js';

/** A step of a seller order as its buyer sees it; who it was by name is none of their business. */
export function toOrderChange({ toState, changedAt, byKind, reason }: OrderChangeRow): OrderChangeType {
  return { toState: toState as SellerOrderState, at: changedAt, by: byKind, reason };
}

/** The same at the desk of its seller, which may know who did it in its name. */
export function toDeskChange(row: OrderChangeRow): OrderChangeType {
  return { ...toOrderChange(row), deskRow: row };
}
