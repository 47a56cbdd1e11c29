import { addChinaDays, chinaDay, type ChinaDay } from '@shanhuo/kernel';
import { ripeMonthsOf } from './demand.rules.js';

/** Nobody is asked to decide about less than a week, and the shop allows half a year. */
const LEAST_DAYS_AHEAD = 7;
const MOST_DAYS_AHEAD = 170;
/** From the first to the last day of sending. */
const HARVEST_DAYS = 20;

/** The days in which goods that are not ripe yet are sent; undefined where they are ripe, or it is too far away. */
export function harvestAhead(
  season: string | null,
  today: ChinaDay,
): { readonly harvestFrom: ChinaDay; readonly harvestUntil: ChinaDay } | undefined {
  const [year = 0, month = 0] = today.split('-').map(Number);
  const ranges = ripeMonthsOf(season);
  if (ranges.some(({ months }) => months.includes(month))) return undefined;
  const [begins] = ranges
    .map(({ from }) => chinaDay(`${from > month ? year : year + 1}-${String(from).padStart(2, '0')}-01`))
    .toSorted();
  if (begins === undefined || begins > addChinaDays(today, MOST_DAYS_AHEAD)) return undefined;
  const soonest = addChinaDays(today, LEAST_DAYS_AHEAD);
  const harvestFrom = begins < soonest ? soonest : begins;
  return { harvestFrom, harvestUntil: addChinaDays(harvestFrom, HARVEST_DAYS) };
}
