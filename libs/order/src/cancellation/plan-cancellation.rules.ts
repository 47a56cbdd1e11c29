import { fen, type Fen } from '@shanhuo/kernel';
import type { SellerOrderWithLines } from '../order/order.repository.js';
import type { OrderLineRow, SellerOrderRow } from '../order/order.rows.js';
import { keptOf, type LineQuantity } from '../seller-order/what-is-left.rules.js';
import { sharesOf } from '../shares/seller-order-shares.js';
import { packedGramsOf } from '../shipment/packed-weight.rules.js';
import type { ShippedLineRow } from '../shipment/shipped.repository.js';

/** What the buyer gets back: goods and freight sum to the total. */
export interface ComesBack {
  readonly goodsFen: Fen;
  readonly freightFen: Fen;
  readonly totalFen: Fen;
}

/** What cancelling would do to a seller order, worked out before anything is written. */
export interface CancellationPlan {
  readonly sellerOrder: SellerOrderRow;
  readonly asked: readonly LineQuantity[];
  /** As they are from then on. */
  readonly lines: readonly OrderLineRow[];
  readonly shipped: ReadonlyMap<string, ShippedLineRow>;
  readonly back: ComesBack;
}

/**
 * The one place that says what a cancellation takes and gives back: the buyer is shown this, and it is what is done.
 * `asked` fits into what is left to ship.
 */
export function planCancellation(
  { sellerOrder, lines: before }: SellerOrderWithLines,
  asked: readonly LineQuantity[],
  shipped: ReadonlyMap<string, ShippedLineRow>,
): CancellationPlan {
  const lines = before.map((line) => without(line, asked, shipped.get(line.id)));
  return { sellerOrder, asked, lines, shipped, back: comesBack(sellerOrder, before, lines) };
}

/** What a change of the lines gives back. Less is bought, so neither goods nor freight ever become more. */
export function comesBack(
  sellerOrder: SellerOrderRow,
  before: readonly OrderLineRow[],
  after: readonly OrderLineRow[],
): ComesBack {
  const [was, stays] = [sharesOf(sellerOrder, before), sharesOf(sellerOrder, after)];
  return {
    goodsFen: fen(was.goodsFen - stays.goodsFen),
    freightFen: fen(was.freightFen - stays.freightFen),
    totalFen: fen(was.totalFen - stays.totalFen),
  };
}

/** Whether a parcel still has to leave when the plan is done. */
export function leavesSomething({ lines, shipped }: CancellationPlan): boolean {
  return lines.some((line) => keptOf(line) > (shipped.get(line.id)?.quantity ?? 0));
}

function without(
  line: OrderLineRow,
  asked: readonly LineQuantity[],
  shipped: ShippedLineRow | undefined,
): OrderLineRow {
  const quantity = asked.find(({ lineId }) => lineId === line.id)?.quantity ?? 0;
  const left = { ...line, cancelledQuantity: line.cancelledQuantity + quantity };
  return { ...left, packedGrams: packedGramsOf(left, shipped) };
}
