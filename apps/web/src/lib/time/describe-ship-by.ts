import { shanghaiDay } from './shanghai-day.js';

export type ShipDay = 'today' | 'tomorrow' | 'day-after-tomorrow' | 'later';

/**
 * The day of a promise as people say it, counted in Shanghai days: 23:50 and 00:10 are two days, whatever the hours between.
 * What already passed is told by its date.
 */
export function describeShipBy(shipBy: Date, now: Date): ShipDay {
  const days = shanghaiDay(shipBy) - shanghaiDay(now);
  if (days === 0 && shipBy >= now) return 'today';
  if (days === 1) return 'tomorrow';
  if (days === 2) return 'day-after-tomorrow';
  return 'later';
}
