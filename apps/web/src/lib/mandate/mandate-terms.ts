import type { MandateScope } from '#generated/graphql.js';
import { m } from '#generated/paraglide/messages.js';
import { addDays } from '../time/day-in-zone.js';

/** In the order in which a household is asked. */
export const mandateScopes: readonly MandateScope[] = ['LIST', 'PRICE', 'SHIP'];

const spans = [1, 3, 6, 12];

/** How long a mandate may be chosen for, as far as it may run. */
export function mandateSpans(longestMonths: number): number[] {
  return spans.filter((months) => months <= longestMonths);
}

/** The last day of so many months that begin today: from November 23, one month ends with December 22. */
export function lastDayOf(months: number, today: string): string {
  const [year = 0, month = 1, day = 1] = today.split('-').map(Number);
  const lastOfMonth = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  const moved = new Date(Date.UTC(year, month - 1 + months, Math.min(day, lastOfMonth)));
  return addDays(moved.toISOString().slice(0, 10), -1);
}

export function spanName(months: number): string {
  if (months === 1) return m.mandate_span_month();
  return months === 12 ? m.mandate_span_year() : m.mandate_span({ months });
}
