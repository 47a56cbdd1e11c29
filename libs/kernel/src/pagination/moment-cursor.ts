import { isId } from '../ids/new-id.js';
import { readCursor, refuseCursor, writeCursor, type ExpectedCursor } from './cursor.js';

/** A place in a list by moments: that of a row, and its id among rows of the same moment. */
export interface MomentPlace {
  readonly at: Date;
  readonly id: string;
}

/** Where a list begins that has the oldest first. */
export const BEFORE_OLDEST: MomentPlace = { at: new Date(0), id: '00000000-0000-0000-0000-000000000000' };

/** Where a list begins that has the newest first. */
export const BEFORE_NEWEST: MomentPlace = {
  at: new Date('9999-12-31T00:00:00Z'),
  id: 'ffffffff-ffff-ffff-ffff-ffffffffffff',
};

/** The cursor of a row in a list by moments. */
export function writeMomentCursor(list: string, at: Date, id: string): string {
  return writeCursor(list, [at.getTime(), id]);
}

/**
 * Where a page of a list by moments goes on: after a cursor, else where the list begins. Throws BadRequestError for what
 * is no cursor of the list, a moment or an id that no row has among them.
 */
export function readMomentCursor<Start extends MomentPlace | undefined>(
  cursor: string | null | undefined,
  start: Start,
  { list, argument = 'after', language }: Pick<ExpectedCursor, 'list' | 'language'> & { readonly argument?: string },
): MomentPlace | Start {
  if (cursor === null || cursor === undefined) return start;
  const expected = { list, types: ['number', 'string'], argument, language } as const;
  const [at, id] = readCursor(cursor, expected) as [number, string];
  const isOurs = isId(id) && at >= BEFORE_OLDEST.at.getTime() && at <= BEFORE_NEWEST.at.getTime();
  return isOurs ? { at: new Date(at), id } : refuseCursor(expected);
}
