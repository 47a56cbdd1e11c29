import { expect, test } from '@jest/globals';
import { addDays, dayInZone } from './day-in-zone.js';

test.each([
  ['2026-11-22T15:59:59Z', 'Asia/Shanghai', '2026-11-22'],
  ['2026-11-22T16:00:00Z', 'Asia/Shanghai', '2026-11-23'],
  ['2026-11-22T16:00:00Z', 'Asia/Urumqi', '2026-11-22'],
  ['2026-12-31T20:00:00Z', 'Pacific/Kiritimati', '2027-01-01'],
])('at %s it is in %s the day %s', (moment, zone, day) => {
  expect(dayInZone(new Date(moment), zone)).toBe(day);
});

test.each([
  ['2026-12-31', 1, '2027-01-01'],
  ['2028-02-28', 1, '2028-02-29'],
  ['2026-11-23', 0, '2026-11-23'],
])('%s and %i days make %s', (day, count, sum) => {
  expect(addDays(day, count)).toBe(sum);
});
