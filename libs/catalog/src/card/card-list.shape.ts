import type { Language } from '@shanhuo/kernel';
import { SHOWN, shapeFilter, where, type CardFilter } from './card-filter.shape.js';
import { cardColumns, type ShapedQuery } from './card.columns.js';

/** `relevance` is for searches alone: goods whose titles say most of what was asked for, the newest first among equals. */
export type CardSort = 'newest' | 'price_low' | 'price_high' | 'unit_price' | 'sold' | 'relevance';

/** A row to go on from: its milliseconds, fen or pieces, as the order has it. */
export interface CardPosition {
  readonly value: number;
  readonly productId: string;
  /** By relevance only. */
  readonly score?: number;
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

/** More than 500 g of anything costs: what is not sold by weight comes after all that is, by its price. */
export const BEHIND_ALL_WEIGHED = 1_000_000_000_000;

const SORT_COLUMNS: Record<CardSort, string> = {
  newest: 'published_at',
  relevance: 'published_at',
  price_low: 'price_fen',
  price_high: 'price_fen',
  // As its indexes have it.
  unit_price: `coalesce(price_per_500g_fen, ${BEHIND_ALL_WEIGHED} + price_fen)`,
  sold: 'sold',
};

/** So many cards are found and sorted; where there are more, the list is read in its order instead. */
export const MOST_FOUND = 3_000;

/** One page of a list, its rows in order, read backwards where the page before is wanted. */
export function shapeCards(input: CardListInput): ShapedQuery {
  const { selective, key } = shapeFilter(input.filter, input.now);
  const isPriced = input.filter.fromFen !== undefined || input.filter.toFen !== undefined;
  const isInOrder = isPriced ? SORT_COLUMNS[input.sort] === 'price_fen' : !key.includes('search');
  return selective < 2 && isInOrder ? shapeWalk(input) : shapeFound(input);
}

/** Reads an index in the order of the list: right where most of what it passes is shown. */
function shapeWalk(input: CardListInput): ShapedQuery {
  const { conditions, values, key } = shapeFilter(input.filter, input.now);
  const order = orderOf(input);
  const after = order.after(values);
  values.push(input.limit);
  return {
    name: nameOf(key, [input.sort, placeOf(input), input.language]),
    text: `select ${cardColumns(input.language)} from catalog.product_cards${where(conditions, SHOWN, ...after)}
  order by ${order.column} ${order.direction}, product_id ${order.direction} limit $${values.length}`,
    values,
  };
}

/**
 * Finds what matches, sorts that, and reads what is shown of one page only. Where more than MOST_FOUND match, matches
 * lie close together in any order: the index of the order is read until the page is full, and relevance is how new goods
 * are. So what a page costs depends on neither the shop nor the number of matches. What was found is counted with it,
 * as far as it was looked at. `materialized` keeps the planner from walking the whole shop in order when it overrates a
 * word.
 */
function shapeFound(input: CardListInput): ShapedQuery {
  const { conditions, values, key } = shapeFilter(input.filter, input.now);
  const rows = shapeFilter(input.filter, input.now, 'by_row').conditions;
  const order = orderOf(input);
  const after = order.after(values);
  const terms = input.sort === 'relevance' ? (input.filter.search?.terms ?? []) : [];
  const score = terms.map(({ literal, same }) => {
    values.push(literal, same);
    return `case when title_words @@ $${values.length - 1}::tsquery then 2 when title_words @@ $${values.length}::tsquery then 1 else 0 end`;
  });
  const afterScored = scored(input, after, values);
  values.push(input.limit);
  const { column, direction } = order;
  const by = `score desc, value ${direction}, product_id ${direction} limit $${values.length}`;
  return {
    name: input.sort === 'relevance' ? nameOf(key, [placeOf(input), input.language, String(terms.length)]) : undefined,
    text: `with found as materialized (
    select product_id, ${column} as value, ${score.join(' + ') || '0'} as score
    from catalog.product_cards${where(conditions, SHOWN)} limit ${MOST_FOUND + 1}),
  counted as materialized (select count(*)::int as matches from found),
  page as (
    (select * from found${where(afterScored, `(select matches from counted) <= ${MOST_FOUND}`)} order by ${by})
    union all
    (select product_id, ${column}, 0 from catalog.product_cards
      ${where(rows, SHOWN, ...after, `(select matches from counted) > ${MOST_FOUND}`)}
      order by ${column} ${direction}, product_id ${direction} limit $${values.length}))
  select ${cardColumns(input.language)}, score, matches
    from page join catalog.product_cards using (product_id) cross join counted order by ${by}`,
    values,
  };
}

interface Order {
  readonly column: string;
  readonly direction: 'asc' | 'desc';
  /** The condition that rows lie behind the position; its values are added. */
  readonly after: (values: unknown[]) => string[];
}

function orderOf({ sort, position, backwards }: CardListInput): Order {
  const column = SORT_COLUMNS[sort];
  const isAscending = (sort === 'price_low' || sort === 'unit_price') !== backwards;
  return {
    column,
    direction: isAscending ? 'asc' : 'desc',
    after: (values) => {
      if (position === undefined) return [];
      values.push(column === 'published_at' ? new Date(position.value) : position.value, position.productId);
      return [`(${column}, product_id) ${isAscending ? '>' : '<'} ($${values.length - 1}, $${values.length})`];
    },
  };
}

/** The position among what was found, where it has a score; lower scores come later. */
function scored({ position, sort }: CardListInput, after: readonly string[], values: unknown[]): string[] {
  if (position === undefined) return [];
  const plain = after.map((condition) => condition.replace(SORT_COLUMNS[sort], 'value'));
  if (sort !== 'relevance') return plain;
  values.push(position.score ?? 0);
  const score = `$${values.length}::int`;
  return [`(score < ${score} or score = ${score} and ${plain.join(' and ')})`];
}

function placeOf({ position, backwards }: CardListInput): string {
  return position === undefined ? 'start' : backwards ? 'before' : 'after';
}

/** Lists with at most one narrowing condition are prepared; rarer ones are planned anew, which bounds the memory. */
function nameOf(key: string, rest: readonly string[]): string | undefined {
  return key.includes('+') ? undefined : ['catalog.cards', key, ...rest].join('.');
}
