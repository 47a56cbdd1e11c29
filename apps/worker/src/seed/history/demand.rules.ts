import { addChinaDays, chinaDayOf, startOfChinaDay, type ChinaDay } from '@shanhuo/kernel';
import type { Dice } from './dice.js';

/** How many orders the shop has on a day in the middle of its history. */
const ORDERS_A_DAY = 12.3;
/** From a third fewer at the start to a third more at the end. */
const GROWTH = 0.35;
const HOUR = 3_600_000;

/** Days on which more is bought, month and day: the week of the national day, and the days the web sells on. */
const BUSY_DAYS: readonly (readonly [from: string, to: string, times: number])[] = [
  ['01-15', '02-10', 1.4],
  ['06-16', '06-18', 1.6],
  ['09-20', '09-26', 1.25],
  ['10-01', '10-07', 1.3],
  ['11-09', '11-11', 1.9],
  ['12-10', '12-12', 1.5],
];

/** Before these hours people buy, each with a share of the day. */
const HOURS: readonly (readonly [hour: number, share: number])[] = [
  [10, 0.18],
  [12.6, 0.2],
  [15.5, 0.14],
  [18.2, 0.14],
  [20.6, 0.2],
  [22.4, 0.14],
];

/** The days of a history that ends at a moment, the first one first. */
export function daysOfHistory(until: Date, days: number): ChinaDay[] {
  const today = chinaDayOf(until);
  return Array.from({ length: days }, (_, i) => addChinaDays(today, i + 1 - days));
}

/** How many orders a day has: it grows, weekends and feasts are busy, and no two days are alike. */
export function ordersOfDay(
  day: ChinaDay,
  { index, days }: { readonly index: number; readonly days: number },
  dice: Dice,
): number {
  const place = days < 2 ? 0 : (2 * index) / (days - 1) - 1;
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  const weekend = weekday === 0 || weekday === 6 ? 1.35 : weekday === 5 ? 1.05 : 0.88;
  const monthDay = day.slice(5);
  const feast = BUSY_DAYS.find(([from, to]) => monthDay >= from && monthDay <= to)?.[2] ?? 1;
  return Math.max(1, Math.round(ORDERS_A_DAY * (1 + GROWTH * place) * weekend * feast * dice.between(0.8, 1.2)));
}

/** Moments of a day at which somebody orders, in order, in little groups as people do it. */
export function momentsOfOrders(day: ChinaDay, count: number, dice: Dice): Date[] {
  const start = startOfChinaDay(day).getTime();
  const moments = Array.from({ length: count }, () => {
    const [hour] = dice.weighed(HOURS, ([, share]) => share);
    return new Date(start + hour * HOUR - dice.between(8, 24) * 60_000);
  });
  return moments.toSorted((a, b) => a.getTime() - b.getTime());
}

/** When the worker looks round on a day: after each group of orders, and in the night. */
export function roundsOfDay(day: ChinaDay): Date[] {
  const start = startOfChinaDay(day).getTime();
  return HOURS.map(([hour]) => new Date(start + hour * HOUR));
}

/**
 * How much goods are asked for in a month, by what their season says: ripe goods sell, the others wait, and what can be
 * had all year loses little. `9—11 月`, `10 月—次年 4 月`, `12 月` and `全年` are understood; whatever else it says is all year.
 */
export function seasonOf(season: string | null, month: number): number {
  const ranges = ripeMonthsOf(season);
  if (ranges.length === 0) return 1;
  if (ranges.some(({ months }) => months.includes(month))) return 1.7;
  return season?.includes('全年') === true ? 0.8 : 0.3;
}

/** The stretches of a year in which goods are ripe, by what their season says; none where it names no month. */
export function ripeMonthsOf(season: string | null): { readonly from: number; readonly months: readonly number[] }[] {
  return [...(season ?? '').matchAll(/(\d{1,2})(?: 月)?(?:—(?:次年 )?(\d{1,2}))? 月/g)].map(([, first, last]) => {
    const [from, to] = [Number(first), Number(last ?? first)];
    return { from, months: Array.from({ length: ((to - from + 12) % 12) + 1 }, (_, i) => ((from + i - 1) % 12) + 1) };
  });
}
