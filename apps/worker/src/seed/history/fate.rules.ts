import type { Dice } from './dice.js';

/** What becomes of a seller's part of an order that was paid. */
export type Fate = 'shipped' | 'shipped_late' | 'refused' | 'cancelled' | 'left';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
/** China keeps one zone. */
const OFFSET = 8 * HOUR;
const DESK_OPENS = 8.5 * HOUR;
const DESK_CLOSES = 18 * HOUR;

/** Most is shipped in time. Guests cancel by nobody's service but the shop's own pages, so here they never do. */
export function fateOf(isGuest: boolean, dice: Dice): Fate {
  if (dice.falls(0.013)) return 'refused';
  if (!isGuest && dice.falls(0.04)) return 'cancelled';
  return dice.falls(0.04) ? 'shipped_late' : 'shipped';
}

/** When a parcel leaves: within its promise or after it, and while somebody is at the desk. */
export function shippingMoment(paidAt: Date, shipBy: Date, isLate: boolean, dice: Dice): Date {
  const promise = shipBy.getTime() - paidAt.getTime();
  const earliest = isLate
    ? shipBy.getTime() + dice.between(2, 26) * HOUR
    : paidAt.getTime() + dice.between(0.08, 0.6) * promise;
  const atDesk = nextDeskMoment(earliest, dice);
  if (isLate || atDesk <= shipBy.getTime()) return new Date(atDesk);
  // A promise that ends in the night is kept the day before.
  return new Date(Math.min(shipBy.getTime() - HOUR / 4, Math.max(earliest, paidAt.getTime() + HOUR)));
}

function nextDeskMoment(moment: number, dice: Dice): number {
  const local = moment + OFFSET;
  const time = local % DAY;
  if (time >= DESK_OPENS && time <= DESK_CLOSES) return moment;
  const opens = local - time + (time > DESK_CLOSES ? DAY : 0) + DESK_OPENS;
  return opens - OFFSET + dice.between(0, 2) * HOUR;
}

/** What of a weighed line is missing on the scales; most often nothing. */
export function packedGramsOf(netWeightGrams: number | null, quantity: number, dice: Dice): number | undefined {
  if (netWeightGrams === null || !dice.falls(0.025)) return undefined;
  return Math.max(1, Math.round(netWeightGrams * quantity * dice.between(0.86, 0.97)));
}

/** After so long a buyer with an account says that the goods came; undefined for who lets time say it. */
export function confirmsAfter(isGuest: boolean, dice: Dice): number | undefined {
  return isGuest || dice.falls(0.45) ? undefined : dice.between(2.2, 5.5) * DAY;
}
