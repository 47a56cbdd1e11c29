import { BadRequestError } from '../failures/bad-request.error.js';
import type { Language, Wording } from '../language/language.js';

/** The values a list is ordered by, of one row: enough to go on after it. */
export type CursorKeys = readonly (string | number)[];

/** What a cursor must be to fit a list. `argument` is the name of the argument it came in. */
export interface ExpectedCursor {
  readonly list: string;
  readonly types: readonly ('string' | 'number')[];
  readonly argument: string;
  readonly language: Language;
}

const WRONG_CURSOR: Wording = {
  'zh-CN': '翻页位置已失效，请从第一页重新看。',
  en: 'This place in the list is no longer valid. Please start again from the first page.',
};

/** An opaque cursor: the list it belongs to and the keys of its row, so that a cursor of one list fails in another. */
export function writeCursor(list: string, keys: CursorKeys): string {
  return Buffer.from(JSON.stringify([list, ...keys])).toString('base64url');
}

/**
 * Reads a cursor back, each key with the given type. Throws BadRequestError naming `argument` where it is broken or of
 * another list. Keys are compared as values only, never put into SQL text.
 */
export function readCursor(cursor: string, expected: ExpectedCursor): CursorKeys {
  const keys = parse(cursor);
  const matches =
    keys !== undefined &&
    keys[0] === expected.list &&
    keys.length === expected.types.length + 1 &&
    expected.types.every((type, index) => isKey(keys[index + 1], type));
  return matches ? (keys.slice(1) as CursorKeys) : refuseCursor(expected);
}

/** Throws what a wrong cursor throws, for a caller who knows more of its keys than their types. */
export function refuseCursor({ argument, language }: ExpectedCursor): never {
  throw new BadRequestError(argument, 'CURSOR_INVALID', WRONG_CURSOR[language]);
}

function parse(cursor: string): unknown[] | undefined {
  if (cursor.length > 500) return undefined;
  try {
    const value: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
    return Array.isArray(value) ? (value as unknown[]) : undefined;
  } catch {
    return undefined;
  }
}

/** PostgreSQL refuses text with NUL, so such a key can be none of ours. */
function isKey(value: unknown, type: 'string' | 'number'): boolean {
  if (type === 'number') return Number.isSafeInteger(value);
  return typeof value === 'string' && !value.includes('\0');
}
