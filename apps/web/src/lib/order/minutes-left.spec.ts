import { expect, test } from '@jest/globals';
import { minutesLeft } from './minutes-left.js';

test.each([
  ['2026-11-22T10:30:00Z', 30],
  ['2026-11-22T10:00:59Z', 0],
  ['2026-11-22T10:01:00Z', 1],
  ['2026-11-22T09:00:00Z', 0],
])('until %s there are %s whole minutes left to pay at ten', (payUntil, minutes) => {
  expect(minutesLeft(payUntil, new Date('2026-11-22T10:00:00Z'))).toBe(minutes);
});
