import { BadRequestError } from '../failures/bad-request.error.js';
import type { Language, Wording } from '../language/language.js';

/** The values a list is ordered by, of one row: enough to go on after it. */
export type CursorKeys = readonly (string | number)[];

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
export function readCursor(
  cursor: string,
  expected: { list: string; types: readonly ('string' | 'number')[]; argument: string; language: Language },
): CursorKeys {
  const keys = parse(cursor);
  const matches =
    keys !== undefined &&
    keys[0] === expected.list &&
    keys.length === expected.types.length + 1 &&
    expected.types.every((type, index) => isKey(keys[index + 1], type));
  if (!matches) throw new BadRequestError(expected.argument, 'CURSOR_INVALID', WRONG_CURSOR[expected.language]);
  return keys.slice(1) as CursorKeys;
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
