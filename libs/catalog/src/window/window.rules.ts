/** Days as 2026-11-22, in the zone of the shop, both ends included; null where there is none. */
export interface Windows {
  /** Between which days it sells by itself; an end that is null is open. */
  readonly saleFrom: string | null;
  readonly saleUntil: string | null;
  /** Sold ahead of its harvest: the days in which it is sent. Both or neither. */
  readonly harvestFrom: string | null;
  readonly harvestUntil: string | null;
}

/** Goods that sell whenever their seller does, and are sent as soon as they are bought. */
export const NO_WINDOWS: Windows = { saleFrom: null, saleUntil: null, harvestFrom: null, harvestUntil: null };

/** Bounds of ours; numbers of dated rows. */
export interface WindowTerms {
  /** Days from the first to the last day of a harvest: a promise that is any day of a year is none. */
  readonly longestHarvestDays: number;
  /** How many days ahead a harvest may begin: so long a buyer's money waits. */
  readonly presaleAheadDays: number;
}

/** What is wrong with windows, by field. */
export interface WindowProblem {
  readonly field: keyof Windows;
  readonly code:
    | 'WINDOW_ENDS_BEFORE'
    | 'WINDOW_PAST'
    | 'HARVEST_HALF'
    | 'HARVEST_TOO_LONG'
    | 'HARVEST_TOO_FAR'
    | 'SALE_AFTER_HARVEST';
}

/** `today` is the day it is in the shop's zone. */
export function windowProblems(windows: Windows, today: string, terms: WindowTerms): WindowProblem[] {
  return [...saleProblems(windows, today), ...harvestProblems(windows, today, terms)];
}

function saleProblems({ saleFrom, saleUntil, harvestUntil }: Windows, today: string): WindowProblem[] {
  if (saleFrom !== null && saleUntil !== null && saleUntil < saleFrom) {
    return [{ field: 'saleUntil', code: 'WINDOW_ENDS_BEFORE' }];
  }
  if (saleUntil !== null && saleUntil < today) return [{ field: 'saleUntil', code: 'WINDOW_PAST' }];
  const last = [saleFrom, saleUntil].find((day) => day !== null && harvestUntil !== null && day > harvestUntil);
  if (last === undefined) return [];
  return [{ field: last === saleFrom ? 'saleFrom' : 'saleUntil', code: 'SALE_AFTER_HARVEST' }];
}

function harvestProblems({ harvestFrom, harvestUntil }: Windows, today: string, terms: WindowTerms): WindowProblem[] {
  if (harvestFrom === null && harvestUntil === null) return [];
  if (harvestFrom === null) return [{ field: 'harvestFrom', code: 'HARVEST_HALF' }];
  if (harvestUntil === null) return [{ field: 'harvestUntil', code: 'HARVEST_HALF' }];
  if (harvestUntil < harvestFrom) return [{ field: 'harvestUntil', code: 'WINDOW_ENDS_BEFORE' }];
  if (harvestUntil < today) return [{ field: 'harvestUntil', code: 'WINDOW_PAST' }];
  if (daysBetween(harvestFrom, harvestUntil) + 1 > terms.longestHarvestDays) {
    return [{ field: 'harvestUntil', code: 'HARVEST_TOO_LONG' }];
  }
  const isFar = daysBetween(today, harvestFrom) > terms.presaleAheadDays;
  return isFar ? [{ field: 'harvestFrom', code: 'HARVEST_TOO_FAR' }] : [];
}

function daysBetween(from: string, until: string): number {
  return (Date.parse(`${until}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000;
}
