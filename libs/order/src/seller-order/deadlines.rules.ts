import type { ReturnClass } from '@shanhuo/catalog';
import { addChinaDays, chinaDayOf, fen, startOfChinaDay, type Fen } from '@shanhuo/kernel';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** Goods that spoil: no return without a fault, damage to be told within hours, and less time until receipt is taken. */
const FRESH: ReturnClass = 'fresh_excluded';

/** The promise given with the payment. Shipping at this very moment is still in time. */
export function shipByOf(paidAt: Date, shipWithinHours: number): Date {
  return new Date(paidAt.getTime() + shipWithinHours * HOUR);
}

/** Whether the promise was broken by `at`. */
export function isPastShipBy(shipBy: Date, at: Date): boolean {
  return at > shipBy;
}

/** When what is still not shipped is cancelled by itself. */
export function cancelOverdueAt(shipBy: Date, afterHours: number): Date {
  return new Date(shipBy.getTime() + afterHours * HOUR);
}

/** No carrier told us: after so many days a parcel is taken to have arrived, and is said to be so. */
export function presumedDeliveryAt(shippedAt: Date, afterDays: number): Date {
  return new Date(shippedAt.getTime() + afterDays * DAY);
}

/**
 * When receipt is confirmed by itself (rules.md 16). The short time holds only where all of it is fresh: one jar of
 * honey among the peaches gives the buyer the long one for both, since there is one receipt.
 */
export function receiptAt(
  deliveredAt: Date,
  classes: readonly ReturnClass[],
  terms: { readonly afterDays: number; readonly freshAfterDays: number },
): Date {
  const days = isAllFresh(classes) ? terms.freshAfterDays : terms.afterDays;
  return new Date(deliveredAt.getTime() + days * DAY);
}

/**
 * Until when a claim may come, and the money waits. Seven days count from the day after the receipt and end with the
 * last of them (Consumer Rights Law 25); fresh goods have hours for damage. Goods of both kinds have the later end.
 */
export function claimUntilOf(
  receivedAt: Date,
  classes: readonly ReturnClass[],
  terms: { readonly returnWindowDays: number; readonly freshClaimHours: number },
): Date {
  const freshEnd = receivedAt.getTime() + terms.freshClaimHours * HOUR;
  if (isAllFresh(classes)) return new Date(freshEnd);
  const windowEnd = startOfChinaDay(addChinaDays(chinaDayOf(receivedAt), terms.returnWindowDays + 1)).getTime();
  return new Date(classes.includes(FRESH) ? Math.max(freshEnd, windowEnd) : windowEnd);
}

/** What a seller gives up for a parcel that left late: a share of the goods still paid, rounded down. */
export function latePenaltyOf(goodsFen: Fen, basisPoints: number): Fen {
  return fen(Number((BigInt(goodsFen) * BigInt(basisPoints)) / 10_000n));
}

function isAllFresh(classes: readonly ReturnClass[]): boolean {
  return classes.length > 0 && classes.every((each) => each === FRESH);
}
