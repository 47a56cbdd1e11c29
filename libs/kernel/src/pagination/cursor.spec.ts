import { describe, expect, it } from '@jest/globals';
import { BadRequestError } from '../failures/bad-request.error.js';
import { readCursor, writeCursor } from './cursor.js';
import { toPage } from './page.js';

const expected = { list: 'cards', types: ['string', 'number'], argument: 'after', language: 'en' } as const;

describe('cursors', () => {
  it('carry their keys', () => {
    expect(readCursor(writeCursor('cards', ['a', 7]), expected)).toEqual(['a', 7]);
  });

  it.each([
    ['', 'empty'],
    ['%%%', 'not base64'],
    ['bm90IGpzb24', 'not JSON'],
    [writeCursor('villages', ['a', 7]), 'of another list'],
    [writeCursor('cards', ['a']), 'too short'],
    [writeCursor('cards', [7, 'a']), 'of other types'],
    [writeCursor('cards', ['a\0', 7]), 'with NUL'],
    ['A'.repeat(501), 'too long'],
  ])('refuse %p: %s', (cursor) => {
    expect(() => readCursor(cursor, expected)).toThrow(BadRequestError);
  });
});

describe('toPage', () => {
  const cursorOf = (row: number) => `c${row}`;

  it('knows from the extra row that there is more', () => {
    const page = toPage([1, 2, 3], { size: 2, cursorOf, hasCursor: false });
    expect(page.nodes).toEqual([1, 2]);
    expect(page.pageInfo).toEqual({ hasNextPage: true, hasPreviousPage: false, startCursor: 'c1', endCursor: 'c2' });
  });

  it('turns rows fetched backwards round', () => {
    const page = toPage([4, 3, 2], { size: 2, cursorOf, hasCursor: true, backwards: true });
    expect(page.nodes).toEqual([3, 4]);
    expect(page.pageInfo).toMatchObject({ hasNextPage: true, hasPreviousPage: true });
  });

  it('is empty without cursors', () => {
    expect(toPage([], { size: 2, cursorOf, hasCursor: false }).pageInfo.endCursor).toBeUndefined();
  });
});
