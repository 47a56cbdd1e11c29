import type { OrderChangeRow } from '../order/order.rows.js';
import type { OrderChangeType } from '../order/seller-order.types.js';
import type { SellerOrderState } from './seller-order.states.js';

/** A step of a seller order as GraphQL shows it; who it was by name is nobody's business. */
export function toOrderChange({ toState, changedAt, byKind, reason }: OrderChangeRow): OrderChangeType {
  return { toState: toState as SellerOrderState, at: changedAt, by: byKind, reason };
}
