import { isId, readCursor, refuseCursor, writeCursor, type Language } from '@shanhuo/kernel';
import { RANKED_TERMS } from '../search/search-query.js';
import { BEHIND_ALL_WEIGHED, type CardPosition, type CardSort } from './card-list.shape.js';
import type { CardRow } from './card.rows.js';

/** The end of the year 9999 in milliseconds, and more fen than any price. */
const LATEST = Date.UTC(9999, 11, 31);
const MOST_SOLD = 2 ** 31 - 1;

/** A place in a list as a visitor gives it. */
interface Place {
  readonly sort: CardSort;
  readonly after?: string | undefined;
  readonly before?: string | undefined;
}

/** A cursor fits lists of one order only. */
export function cursorList(input: Pick<Place, 'sort'>): string {
  return input.sort === 'relevance' ? 'cards.found' : `cards.${input.sort}`;
}

export function writePosition(list: string, row: CardRow): string {
  if (list === 'cards.found') return writeCursor(list, [row.publishedAt.getTime(), row.productId, row.score ?? 0]);
  const values: Readonly<Record<string, number>> = {
    'cards.newest': row.publishedAt.getTime(),
    'cards.sold': row.sold,
    'cards.unit_price': row.pricePer500gFen ?? BEHIND_ALL_WEIGHED + row.priceFen,
  };
  const value = values[list] ?? row.priceFen;
  return writeCursor(list, [value, row.productId]);
}

export function readPosition(input: Place, list: string, language: Language): CardPosition | undefined {
  const argument = input.before === undefined ? 'after' : 'before';
  const cursor = input.before ?? input.after;
  if (cursor === undefined) return undefined;
  const types = list === 'cards.found' ? (['number', 'string', 'number'] as const) : (['number', 'string'] as const);
  const expected = { list, types, argument, language };
  const [value, productId, score = 0] = readCursor(cursor, expected);
  const position = { value: Number(value), productId: String(productId), score: Number(score) };
  // Shaped like a cursor of ours and yet none of them: refused in the words of any other wrong one.
  const isInRange = position.value >= 0 && position.value <= (list === 'cards.sold' ? MOST_SOLD : LATEST);
  const isScore = position.score >= 0 && position.score <= 2 * RANKED_TERMS;
  return isId(position.productId) && isInRange && isScore ? position : refuseCursor(expected);
}
