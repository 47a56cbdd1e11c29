import { addFen, fen, type Fen } from '@shanhuo/kernel';
import { comesBack } from '../cancellation/plan-cancellation.rules.js';
import type { SellerOrderWithLines } from '../order/order.repository.js';
import type { OrderLineRow, SellerOrderRow } from '../order/order.rows.js';
import { isPastShipBy, latePenaltyOf } from '../seller-order/deadlines.rules.js';
import { sharesOf } from '../shares/seller-order-shares.js';
import { packedGramsOf } from './packed-weight.rules.js';
import type { PackedLine } from './ship.rules.js';
import { deadlineOf } from '../presale/presale.rules.js';
import type { ShippedLineRow } from './shipped.repository.js';

/** What a parcel gives back to the buyer: both sum to the total. */
export interface ParcelGivesBack {
  readonly missingWeightFen: Fen;
  readonly latePenaltyFen: Fen;
  readonly totalFen: Fen;
}

/** What sending a parcel would do, worked out before anything is written. */
export interface ParcelPlan {
  /** With the penalty, where this parcel brings one. */
  readonly sellerOrder: SellerOrderRow;
  readonly packed: readonly PackedLine[];
  /** As they are from then on. */
  readonly lines: readonly OrderLineRow[];
  /** What lies in parcels then, this one among them. */
  readonly shipped: ReadonlyMap<string, ShippedLineRow>;
  readonly back: ParcelGivesBack;
}

/**
 * The one place that says what a parcel gives back: the seller is shown this, and it is what is done. Packed more is
 * given away, packed less comes back to the fen (N5); the penalty is taken once for a seller order, with its first late
 * parcel, from the grower's share (L7). `packed` fits into what is left to ship.
 */
export function planParcel(
  { sellerOrder, lines: before }: SellerOrderWithLines,
  packed: readonly PackedLine[],
  shippedBefore: ReadonlyMap<string, ShippedLineRow>,
  { at, latePenaltyBp }: { readonly at: Date; readonly latePenaltyBp: number },
): ParcelPlan {
  const shipped = addParcel(shippedBefore, packed, before);
  const lines = before.map((line) => ({ ...line, packedGrams: packedGramsOf(line, shipped.get(line.id)) }));
  const late = { ...sellerOrder, latePenaltyFen: penaltyOf(sellerOrder, lines, at, latePenaltyBp) };
  const missingWeightFen = comesBack(sellerOrder, before, lines).totalFen;
  const latePenaltyFen = fen(sharesOf(sellerOrder, lines).totalFen - sharesOf(late, lines).totalFen);
  const back = { missingWeightFen, latePenaltyFen, totalFen: addFen(missingWeightFen, latePenaltyFen) };
  return { sellerOrder: late, packed, lines, shipped, back };
}

/** As `find_shipped_lines` will answer when the parcel has left. */
function addParcel(
  shipped: ReadonlyMap<string, ShippedLineRow>,
  packed: readonly PackedLine[],
  lines: readonly OrderLineRow[],
): Map<string, ShippedLineRow> {
  const after = new Map(shipped);
  for (const { lineId, quantity, packedGrams } of packed) {
    const net = lines.find(({ id }) => id === lineId)?.netWeightGrams ?? null;
    const was = shipped.get(lineId);
    after.set(lineId, {
      lineId,
      quantity: (was?.quantity ?? 0) + quantity,
      grams: net === null ? null : (was?.grams ?? 0) + Math.min(packedGrams ?? quantity * net, quantity * net),
      isWeighed: (was?.isWeighed ?? false) || (packedGrams ?? null) !== null,
    });
  }
  return after;
}

/** What was put off is late after the day the buyer did not refuse. */
function penaltyOf(sellerOrder: SellerOrderRow, lines: readonly OrderLineRow[], at: Date, basisPoints: number): Fen {
  const deadline = deadlineOf(sellerOrder);
  const { latePenaltyFen: taken } = sellerOrder;
  if (deadline === null || !isPastShipBy(deadline, at) || taken > 0) return fen(taken);
  return latePenaltyOf(sharesOf(sellerOrder, lines).goodsFen, basisPoints);
}
