import type { SalesPeriodInput } from '#generated/graphql.js';
import { readDay } from '#lib/operator/read-day.js';
import { chosen } from '#lib/query-string/parameters.js';
import { dayInZone } from '#lib/time/day-in-zone.js';
import { supportFilters } from './support-words.js';

/** Which households and which days an address names: those that are listed, and this year up to today, without it. */
export function readHouseholds({ searchParams }: URL) {
  const today = dayInZone(new Date(), 'Asia/Shanghai');
  const to = readDay(searchParams, 'to') ?? today;
  const from = readDay(searchParams, 'from') ?? `${to.slice(0, 4)}-01-01`;
  const days = from <= to ? { from, to } : { from: to, to: from };
  const period: SalesPeriodInput = { kind: 'RANGE', ...days };
  return { ...days, period, support: chosen(searchParams, 'support', supportFilters) ?? 'LISTED', today };
}
