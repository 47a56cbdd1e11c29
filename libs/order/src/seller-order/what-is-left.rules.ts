import type { ReturnClass } from '@shanhuo/catalog';
import type { OrderLineRow, SellerOrderRow } from '../order/order.rows.js';

/** How much of each line lies in parcels, by line; a line that is missing has none shipped. */
export type ShippedQuantities = ReadonlyMap<string, number>;

/** How many of a line. */
export interface LineQuantity {
  readonly lineId: string;
  readonly quantity: number;
}

/** What the buyer keeps of a line. */
export function keptOf(line: Pick<OrderLineRow, 'quantity' | 'cancelledQuantity'>): number {
  return line.quantity - line.cancelledQuantity;
}

/** What still has to leave, line by line; lines with nothing left are left out. It is also what may be cancelled. */
export function leftToShip(lines: readonly OrderLineRow[], shipped: ShippedQuantities): LineQuantity[] {
  return lines
    .map((line) => ({ lineId: line.id, quantity: keptOf(line) - (shipped.get(line.id) ?? 0) }))
    .filter(({ quantity }) => quantity > 0);
}

/** Whether each quantity asked for is of a line of `left`, from 1 to what is there, no line twice. */
export function fitsInto(asked: readonly LineQuantity[], left: readonly LineQuantity[]): boolean {
  const most = new Map(left.map(({ lineId, quantity }) => [lineId, quantity]));
  const lines = new Set(asked.map(({ lineId }) => lineId));
  return (
    lines.size === asked.length &&
    asked.every(
      ({ lineId, quantity }) => Number.isInteger(quantity) && quantity > 0 && quantity <= (most.get(lineId) ?? 0),
    )
  );
}

/** A seller ships and a buyer cancels only what was paid for and is not on its way. */
export function isToPack({ state }: Pick<SellerOrderRow, 'state'>): boolean {
  return state === 'to_pack';
}

/** Once a parcel left there is no refusing: what is left can be shipped, or cancelled by the buyer. */
export function mayRefuse(sellerOrder: Pick<SellerOrderRow, 'state'>, shipped: ShippedQuantities): boolean {
  return isToPack(sellerOrder) && shipped.size === 0;
}

/** The buyer may say that the goods came as soon as the last parcel is on its way. */
export function mayConfirmReceipt({ state }: Pick<SellerOrderRow, 'state'>): boolean {
  return state === 'shipped' || state === 'delivered';
}

/** Terms of return of what the buyer keeps. */
export function classesKept(lines: readonly OrderLineRow[]): ReturnClass[] {
  return lines.filter((line) => keptOf(line) > 0).map(({ returnClass }) => returnClass);
}
