import type { SellerOrderRow } from '../order/order.rows.js';
import { presaleState, presaleStateOf } from './presale.states.js';

const DAY = 86_400_000;

type Promised = Pick<SellerOrderRow, 'state' | 'shipBy' | 'shipUntil' | 'extendedUntil'>;

/** By when it has to leave: the first promise, or the day it was put off to, which the buyer did not refuse. */
export function deadlineOf({ shipBy, extendedUntil }: Pick<Promised, 'shipBy' | 'extendedUntil'>): Date | null {
  return extendedUntil ?? shipBy;
}

/** Once, and not after the promise was broken. */
export function mayExtend(sellerOrder: Promised, at: Date): boolean {
  const state = presaleStateOf(sellerOrder);
  const { shipBy } = sellerOrder;
  return state !== undefined && presaleState.allows(state, 'extended') && shipBy !== null && at <= shipBy;
}

/** As long as something of it has not left: silence keeps the order, and takes nothing from the buyer. */
export function mayRefuseExtension(sellerOrder: Promised): boolean {
  return presaleStateOf(sellerOrder) === 'extended';
}

/** The last moment it can be put off to. */
export function latestExtension(shipBy: Date, atMostDays: number): Date {
  return new Date(shipBy.getTime() + atMostDays * DAY);
}

/** Whether it can be put off to a moment: later than the promise, and within the days there are. */
export function isWithinExtension(until: Date, shipBy: Date, atMostDays: number): boolean {
  return until > shipBy && until <= latestExtension(shipBy, atMostDays);
}
