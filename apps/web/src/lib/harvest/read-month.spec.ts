import { expect, it } from '@jest/globals';
import { readMonth } from './read-month.js';

it.each([
  ['2026-11', '2026-11'],
  ['2026年1月', '2026-01'],
  ['２０２６．９', '2026-09'],
  ['2026-13', undefined],
  ['2026-0', undefined],
  ['11', undefined],
  ['', undefined],
])('reads the month %s of an address as %s', (typed, month) => {
  expect(readMonth(new URLSearchParams({ month: typed }))).toBe(month);
});
