import type { SalesCut, SalesPeriodInput, SalesPeriodKind } from '#generated/graphql.js';
import { readDay } from '../operator/read-day.js';
import { chosen } from '../query-string/parameters.js';
import { addDays } from '../time/day-in-zone.js';

export const periodKinds: readonly SalesPeriodKind[] = ['TODAY', 'WEEK', 'MONTH', 'SEASON', 'YEAR', 'RANGE'];
export const cuts: readonly SalesCut[] = ['HOUSEHOLD', 'PRODUCT', 'VILLAGE', 'CATEGORY', 'PROVINCE'];
/** What says something of one seller, who is one household of one village. */
export const cutsOfSeller: readonly SalesCut[] = ['PRODUCT', 'CATEGORY', 'PROVINCE'];

const kindWords = {
  today: 'TODAY',
  week: 'WEEK',
  month: 'MONTH',
  season: 'SEASON',
  year: 'YEAR',
  range: 'RANGE',
} as const;

/** The period an address names; this month where it names none, or a range without its days. */
export function readPeriod(params: URLSearchParams): SalesPeriodInput {
  const word = chosen(params, 'period', Object.keys(kindWords) as (keyof typeof kindWords)[]);
  const kind = word ? kindWords[word] : 'MONTH';
  const [from, to] = [readDay(params, 'from'), readDay(params, 'to')];
  if (kind !== 'RANGE') return { kind, from };
  if (from === undefined || to === undefined) return { kind: 'MONTH' };
  return from <= to ? { kind, from, to } : { kind, from: to, to: from };
}

export function readCut(params: URLSearchParams): SalesCut | undefined {
  const word = chosen(
    params,
    'by',
    cuts.map((cut) => cut.toLowerCase()),
  );
  return cuts.find((cut) => cut.toLowerCase() === word);
}

/** `?period=month&from=2026-11-01`: the same period again, wherever a link leads. */
export function periodQuery({ kind, from, to }: { kind: SalesPeriodKind; from: string; to: string }): string {
  const params = new URLSearchParams({ period: kind.toLowerCase(), from });
  if (kind === 'RANGE') params.set('to', to);
  return params.toString();
}

/** The day before the first and the day after the last: where the neighbouring periods lie. */
export function neighbours({ from, to }: { from: string; to: string }): { earlier: string; later: string } {
  return { earlier: addDays(from, -1), later: addDays(to, 1) };
}
