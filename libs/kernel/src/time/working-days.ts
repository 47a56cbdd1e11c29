import chineseDays from 'chinese-days';
import { addChinaDays, type ChinaDay } from './china-day.js';

/**
 * The last year whose State Council notice on holidays the calendar data holds. `chinese-days` answers wrongly, without
 * an error, beyond it, so beyond it only weekends count and the answer is marked provisional.
 */
export const WORKING_DAY_HORIZON = 2026;

/** A day reached by counting working days. */
export interface WorkingDayDeadline {
  readonly day: ChinaDay;
  /** True where a day beyond the horizon was counted: recompute when the next notice is loaded. */
  readonly provisional: boolean;
}

/** The n-th working day after `day`; `day` itself does not count. `count` is a whole number from 1. */
export function addWorkingDays(day: ChinaDay, count: number): WorkingDayDeadline {
  if (!Number.isInteger(count) || count < 1) throw new RangeError(`not a number of working days: ${count}`);
  let current = day;
  for (let counted = 0; counted < count;) {
    current = addChinaDays(current, 1);
    if (isWorkingDay(current)) counted += 1;
  }
  return { day: current, provisional: isBeyondHorizon(current) };
}

/** Whether offices work that day: make-up days do, holidays do not. Beyond the horizon only weekends count. */
export function isWorkingDay(day: ChinaDay): boolean {
  if (!isBeyondHorizon(day)) return chineseDays.isWorkday(day);
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  return weekday !== 0 && weekday !== 6;
}

function isBeyondHorizon(day: ChinaDay): boolean {
  return Number(day.slice(0, 4)) > WORKING_DAY_HORIZON;
}
