import { expect, it } from '@jest/globals';
import { readDay } from './read-day.js';

it.each([
  ['2026-11-22', '2026-11-22'],
  ['2026-02-30', undefined],
  ['2026-13-01', undefined],
  ['1899-12-31', undefined],
  ['9999-12-31', undefined],
  ['22.11.2026', undefined],
  ['2026-11-22T00', undefined],
  ['', undefined],
])('the day %j in an address is %j', (typed, day) => {
  expect(readDay(new URLSearchParams({ day: typed }), 'day')).toBe(day);
});
