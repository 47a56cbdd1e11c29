import { describe, expect, it } from '@jest/globals';
import { BadRequestError } from '../failures/bad-request.error.js';
import { readCursor, writeCursor } from './cursor.js';
import { BEFORE_NEWEST, readMomentCursor, writeMomentCursor } from './moment-cursor.js';
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

describe('cursors of a list by moments', () => {
  const list = { list: 'payments', language: 'en' } as const;
  const [at, id] = [new Date('2026-11-23T10:00:00Z'), '0193570c-6a00-7000-8000-000000000001'];

  it('carry a moment and an id', () => {
    expect(readMomentCursor(writeMomentCursor('payments', at, id), BEFORE_NEWEST, list)).toEqual({ at, id });
  });

  it.each([undefined, null])('are where the list begins for %p', (none) => {
    expect(readMomentCursor(none, BEFORE_NEWEST, list)).toBe(BEFORE_NEWEST);
    expect(readMomentCursor(none, undefined, list)).toBeUndefined();
  });

  it.each([
    ['', 'empty'],
    [writeMomentCursor('refunds', at, id), 'of another list'],
    [writeMomentCursor('payments', at, 'x'), 'with what is no id'],
    [writeMomentCursor('payments', new Date(-1), id), 'before all moments'],
    [writeMomentCursor('payments', new Date(8.64e15), id), 'later than PostgreSQL is asked about'],
    [writeCursor('payments', [1e15 + 0.5, id]), 'with part of a millisecond'],
  ])('refuse %p: %s', (cursor) => {
    expect(() => readMomentCursor(cursor, undefined, list)).toThrow(BadRequestError);
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
