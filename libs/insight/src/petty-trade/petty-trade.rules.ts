import { addChinaDays, type ChinaDay } from '@shanhuo/kernel';
import { sameDayLastYear, type Days } from '../period/period.rules.js';

/** Twelve months up to a day: from the day after the same one a year before. */
export function twelveMonthsTo(day: ChinaDay): Days {
  return { from: addChinaDays(sameDayLastYear(day), 1), to: day };
}

/** The first day whose twelve months no longer hold a day. */
export function firstDayWithout(day: ChinaDay): ChinaDay {
  const next = addChinaDays(day, 365);
  return twelveMonthsTo(next).from > day ? next : addChinaDays(next, 1);
}
