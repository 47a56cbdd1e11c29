import { fromFen, toFen } from '../money/fen.js';

interface Day {
  readonly day: string;
  readonly gross: { readonly amount: string };
  readonly refunds: { readonly amount: string };
  readonly net: { readonly amount: string };
  readonly orders: number;
}

/** A bar of the chart and a row of its table: a day, or a month where days would be too many to read. */
export interface Bucket {
  readonly from: string;
  readonly to: string;
  readonly gross: string;
  readonly refunds: string;
  readonly net: string;
  readonly orders: number;
}

/** Most days that stand side by side on a phone and can still be told apart. */
const mostDays = 62;

/** Days as they are, or summed by calendar month where there are more than can be read. */
export function groupDays(days: readonly Day[]): { readonly by: 'day' | 'month'; readonly buckets: Bucket[] } {
  const by = days.length > mostDays ? 'month' : 'day';
  const groups = Map.groupBy(days, ({ day }) => (by === 'month' ? day.slice(0, 7) : day));
  return { by, buckets: [...groups.values()].map(sumUp) };
}

function sumUp(days: readonly Day[]): Bucket {
  const sum = (of: (day: Day) => { readonly amount: string }) =>
    fromFen(days.reduce((fen, day) => fen + toFen(of(day).amount), 0n));
  return {
    from: days[0]?.day ?? '',
    to: days.at(-1)?.day ?? '',
    gross: sum(({ gross }) => gross),
    refunds: sum(({ refunds }) => refunds),
    net: sum(({ net }) => net),
    orders: days.reduce((count, { orders }) => count + orders, 0),
  };
}
