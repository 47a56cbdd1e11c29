import type { OrderLineRow } from '../order/order.rows.js';
import { keptOf } from '../seller-order/what-is-left.rules.js';
import type { ShippedLineRow } from './shipped.repository.js';

/**
 * Net weight of what the buyer keeps of a line: in parcels as it was weighed, the rest as it was ordered. Null while
 * nothing was weighed, and where the line is not sold by weight: then what was ordered counts.
 */
export function packedGramsOf(line: OrderLineRow, shipped: ShippedLineRow | undefined): number | null {
  if (line.netWeightGrams === null || shipped === undefined || !shipped.isWeighed) return null;
  return (shipped.grams ?? 0) + (keptOf(line) - shipped.quantity) * line.netWeightGrams;
}
