import { chinaDayOf, type Language } from '@shanhuo/kernel';
import type { SearchQuery } from '../search/search-words.js';
import type { MarkKind } from '../product/product.states.js';

/** What a list of cards may be narrowed to; each field that is set narrows it further. */
export interface CardFilter {
  readonly categoryCode?: string | undefined;
  readonly countyCode?: string | undefined;
  readonly villageId?: string | undefined;
  readonly sellerCode?: string | undefined;
  readonly marks?: readonly (MarkKind | 'alleviated_county')[] | undefined;
  readonly certified?: boolean | undefined;
  readonly inStock?: boolean | undefined;
  readonly search?: SearchQuery | undefined;
}

export type CardSort = 'newest' | 'price_low' | 'price_high';

/** A row to go on from: newest lists carry milliseconds, price lists fen. */
export interface CardPosition {
  readonly value: number;
  readonly productId: string;
  /** Search only: whether the title holds what was asked for. */
  readonly inTitle?: boolean;
}

export interface CardListInput {
  readonly filter: CardFilter;
  readonly sort: CardSort;
  readonly position: CardPosition | undefined;
  readonly backwards: boolean;
  readonly limit: number;
  readonly language: Language;
  /** Claims past their day do not show. */
  readonly now: Date;
}

/** SQL with its values. `name` is given only to common shapes: each name costs memory on every connection. */
export interface ShapedQuery {
  readonly name: string | undefined;
  readonly text: string;
  readonly values: readonly unknown[];
}

const COLUMNS: Record<Language, string> = { 'zh-CN': columns(''), en: columns('_en') };

function columns(en: '' | '_en'): string {
  return `product_id as "productId", code, title${en} as title, picture_hash as "pictureHash",
    picture_width as "pictureWidth", picture_height as "pictureHeight", price_fen as "priceFen",
    price_per_500g_fen as "pricePer500gFen", variant_label${en} as "variantLabel", variant_count as "variantCount",
    in_stock as "inStock", category_code as "categoryCode", category_name${en} as "categoryName",
    seller_code as "sellerCode", seller_name${en} as "sellerName", seller_kind as "sellerKind",
    village_code as "villageCode", village_name${en} as "villageName", town_name${en} as "townName",
    county_code as "countyCode", county_name${en} as "countyName", alleviated,
    geographical_indication_until >= $1 as "geographicalIndication", green_until >= $1 as green,
    organic_until >= $1 as organic, certified_until >= $1 as certified, published_at as "publishedAt"`;
}

const MARK_CONDITIONS: Record<MarkKind | 'alleviated_county', string> = {
  geographical_indication: 'geographical_indication_until >= $1',
  green: 'green_until >= $1',
  organic: 'organic_until >= $1',
  alleviated_county: 'alleviated',
};

/** Cards of a seller who fell due are taken away at night, and counted until then; shown they are no minute longer. */
const SHOWN = 'seller_shown_until >= $1';

/** Narrowing conditions and their values; `$1` is always the day claims are judged on. */
export function shapeFilter(filter: CardFilter, now: Date): { conditions: string[]; values: unknown[]; key: string } {
  const values: unknown[] = [chinaDayOf(now)];
  const conditions: string[] = [];
  const keys: string[] = [];
  const narrow = (key: string, value: unknown, condition: (parameter: string) => string): void => {
    if (value === undefined) return;
    values.push(value);
    conditions.push(condition(`$${values.length}`));
    keys.push(key);
  };
  narrow('category', filter.categoryCode, (p) => `category_code = ${p}`);
  narrow('county', filter.countyCode, (p) => `county_code = ${p}`);
  narrow('village', filter.villageId, (p) => `village_id = ${p}`);
  narrow('seller', filter.sellerCode, (p) => `seller_code = ${p}`);
  narrow('search', filter.search?.anywhere, (p) => `search @@ ${p}::tsquery`);
  for (const mark of [...new Set(filter.marks)].toSorted()) {
    conditions.push(MARK_CONDITIONS[mark]);
    keys.push(mark);
  }
  if (filter.certified === true) {
    conditions.push('certified_until >= $1');
    keys.push('certified');
  }
  if (filter.inStock === true) {
    conditions.push('in_stock');
    keys.push('in_stock');
  }
  return { conditions, values, key: keys.join('+') || 'all' };
}

/** One page of a list, its rows in order, read backwards where the page before is wanted. */
export function shapeList(input: CardListInput): ShapedQuery {
  const { conditions, values, key } = shapeFilter(input.filter, input.now);
  conditions.push(SHOWN);
  const column = input.sort === 'newest' ? 'published_at' : 'price_fen';
  const ascending = (input.sort === 'price_low') !== input.backwards;
  if (input.position !== undefined) {
    const { value, productId } = input.position;
    values.push(input.sort === 'newest' ? new Date(value) : value, productId);
    conditions.push(`(${column}, product_id) ${ascending ? '>' : '<'} ($${values.length - 1}, $${values.length})`);
  }
  values.push(input.limit);
  const direction = ascending ? 'asc' : 'desc';
  return {
    name: nameOf(key, [
      input.sort,
      input.position === undefined ? 'start' : input.backwards ? 'before' : 'after',
      input.language,
    ]),
    text: `select ${COLUMNS[input.language]} from catalog.product_cards${where(conditions)}
  order by ${column} ${direction}, product_id ${direction} limit $${values.length}`,
    values,
  };
}

/**
 * One page of found cards: those whose title holds what was asked for come first, newest first among equals. The few
 * that match are fetched by the GIN index and sorted; `materialized` keeps the planner from walking the whole shop in
 * order of date instead, which it likes to do when it overrates a common word.
 */
export function shapeSearch(input: CardListInput): ShapedQuery {
  const { conditions, values, key } = shapeFilter(input.filter, input.now);
  conditions.push(SHOWN);
  values.push(input.filter.search?.inTitle);
  const rank = `search @@ $${values.length}::tsquery`;
  const after: string[] = [];
  if (input.position !== undefined) {
    const { value, productId, inTitle = false } = input.position;
    values.push(inTitle, new Date(value), productId);
    const at = values.length;
    after.push(`("inTitle", "publishedAt", "productId") < ($${at - 2}, $${at - 1}, $${at})`);
  }
  values.push(input.limit);
  return {
    name: nameOf(key, [input.position === undefined ? 'start' : 'after', input.language]),
    text: `with found as materialized (
    select ${COLUMNS[input.language]}, ${rank} as "inTitle" from catalog.product_cards${where(conditions)})
  select * from found${where(after)} order by "inTitle" desc, "publishedAt" desc, "productId" desc limit $${values.length}`,
    values,
  };
}

export function shapeCount(filter: CardFilter, now: Date): ShapedQuery {
  const { conditions, values, key } = shapeFilter(filter, now);
  // $1 must appear, or PostgreSQL cannot tell its type.
  const text = `select count(*)::int as count from catalog.product_cards${where(['$1::date is not null', ...conditions])}`;
  return { name: nameOf(key, ['count']), text, values };
}

function where(conditions: readonly string[]): string {
  return conditions.length === 0 ? '' : ` where ${conditions.join(' and ')}`;
}

/** Lists with at most one narrowing condition are prepared; rarer ones are planned anew, which bounds the memory. */
function nameOf(key: string, rest: readonly string[]): string | undefined {
  return key.includes('+') ? undefined : ['catalog.cards', key, ...rest].join('.');
}
