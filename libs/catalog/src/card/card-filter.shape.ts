import { chinaDayOf } from '@shanhuo/kernel';
import type { MarkKind } from '../mark/mark.states.js';
import { isOpenAt } from '../window/window.sql.js';
import type { SearchQuery } from '../search/search-query.js';

/** What a list of cards may be narrowed to; each field that is set narrows it further. */
export interface CardFilter {
  readonly categoryCode?: string | undefined;
  readonly countyCode?: string | undefined;
  readonly villageId?: string | undefined;
  readonly sellerCode?: string | undefined;
  readonly specialtyCode?: string | undefined;
  readonly marks?: readonly (MarkKind | 'alleviated_county')[] | undefined;
  readonly certified?: boolean | undefined;
  readonly inStock?: boolean | undefined;
  /** Price of the cheapest pack, in fen, both ends included. */
  readonly fromFen?: number | undefined;
  readonly toFen?: number | undefined;
  /** Harvested in this month of China. */
  readonly inSeason?: boolean | undefined;
  /** The bit of a province (`provinceBit`): only what is delivered there. */
  readonly deliveredTo?: number | undefined;
  readonly search?: SearchQuery | undefined;
}

/** Conditions on `catalog.product_cards` with their values; `$1` is always the day claims are judged on, `$2` the moment. */
export interface ShapedFilter {
  readonly conditions: readonly string[];
  readonly values: unknown[];
  /** What narrows, joined by `+`; `all` where nothing does. */
  readonly key: string;
  /** How many of the conditions leave few rows, so that reading in the order of the list would pass over many. */
  readonly selective: number;
}

const MARK_CONDITIONS: Record<MarkKind | 'alleviated_county', string> = {
  geographical_indication: 'geographical_indication_until >= $1',
  green: 'green_until >= $1',
  organic: 'organic_until >= $1',
  alleviated_county: 'alleviated',
};

/**
 * Cards of a seller who fell due are taken away at night, and counted until then; shown they are no minute longer. `+ 0`
 * keeps the index of that day out, which is for the night: nearly all cards are shown, so each search would read nearly
 * all of it.
 */
export const SHOWN = 'seller_shown_until + 0 >= $1';

/** Goods sell and are counted between their moments, and no minute before or after: `$2` is now. */
export const OPEN = isOpenAt('opens_at', 'closes_at', '$2');

/** How PostgreSQL is asked for what was searched: by the index, or row by row where rows come in another order. */
export type SearchWay = 'by_index' | 'by_row';

const SEARCH_CONDITIONS: Record<SearchWay, (parameter: string) => string> = {
  by_index: (p) => `search @@ ${p}::tsquery`,
  // The operator's own function, which no index answers.
  by_row: (p) => `ts_match_vq(search, ${p}::tsquery)`,
};

/** `$1` and `$2` of every statement on cards. */
export function firstValues(now: Date): unknown[] {
  return [chinaDayOf(now), now];
}

/** `values` are those of other conditions in the same statement, to be added to. */
export function shapeFilter(
  filter: CardFilter,
  now: Date,
  way: SearchWay = 'by_index',
  values: unknown[] = firstValues(now),
): ShapedFilter {
  const conditions: string[] = [OPEN];
  const keys: string[] = [];
  let selective = 0;
  const add = (key: string, condition: string): void => {
    conditions.push(condition);
    keys.push(key);
  };
  const narrow = (key: string, value: unknown, condition: (parameter: string) => string): boolean => {
    if (value === undefined) return false;
    values.push(value);
    add(key, condition(`$${values.length}`));
    return true;
  };
  for (const isNarrowed of [
    narrow('category', filter.categoryCode, (p) => `category_code = ${p}`),
    narrow('county', filter.countyCode, (p) => `county_code = ${p}`),
    narrow('village', filter.villageId, (p) => `village_id = ${p}`),
    narrow('seller', filter.sellerCode, (p) => `seller_code = ${p}`),
    narrow('specialty', filter.specialtyCode, (p) => `specialty_code = ${p}`),
    narrow('search', filter.search?.anywhere, SEARCH_CONDITIONS[way]),
    narrow('from', filter.fromFen, (p) => `price_fen >= ${p}`),
    narrow('to', filter.toFen, (p) => `price_fen <= ${p}`),
  ]) {
    if (isNarrowed) selective += 1;
  }
  for (const mark of [...new Set(filter.marks)].toSorted()) {
    add(mark, MARK_CONDITIONS[mark]);
    if (mark !== 'alleviated_county') selective += 1;
  }
  if (filter.certified === true) {
    add('certified', 'certified_until >= $1');
    selective += 1;
  }
  if (filter.inStock === true) add('in_stock', 'in_stock');
  narrow('season', filter.inSeason === true ? monthBit(now) : undefined, (p) => `season_months & ${p}::int <> 0`);
  narrow('delivered', filter.deliveredTo, (p) => `undelivered & ${p}::bigint = 0`);
  return { conditions, values, key: keys.join('+') || 'all', selective };
}

/** The bit of the month it is in China: January's is the first. */
export function monthBit(now: Date): number {
  return 1 << (Number(chinaDayOf(now).slice(5, 7)) - 1);
}

/** The conditions as SQL, with those that are added to them; nothing where there are none. */
export function where(conditions: readonly string[], ...more: readonly string[]): string {
  const all = [...conditions, ...more];
  return all.length === 0 ? '' : ` where ${all.join(' and ')}`;
}
