import { expect, it } from '@jest/globals';
import { chinaDay } from '@shanhuo/kernel';
import { monthBeforeLast, wantedDays, type WantedPeriod } from './wanted-period.js';

const TODAY = chinaDay('2026-11-25');

it.each<[WantedPeriod, string, string, string]>([
  ['week', '2026-11-25', '2026-11-23', '2026-11-25'],
  ['week', '2026-11-23', '2026-11-23', '2026-11-25'],
  ['week', '2026-11-22', '2026-11-16', '2026-11-22'],
  ['week', '2026-01-01', '2025-12-29', '2026-01-04'],
  ['month', '2026-11-01', '2026-11-01', '2026-11-25'],
  ['month', '2026-02-14', '2026-02-01', '2026-02-28'],
  ['month', '2025-12-31', '2025-12-01', '2025-12-31'],
  ['week', '2999-01-01', '2026-11-23', '2026-11-25'],
  ['month', '1900-01-01', '2020-01-01', '2020-01-31'],
])('[N23] the %s of %s is from %s to %s', (period, day, from, to) => {
  expect(wantedDays(period, chinaDay(day), TODAY)).toEqual({ from, to });
});

it.each([
  ['2026-11-25', '2026-09-01', '2026-09-30'],
  ['2026-02-01', '2025-12-01', '2025-12-31'],
  ['2026-04-30', '2026-02-01', '2026-02-28'],
])('[N23] on %s rare words from %s to %s are over', (today, from, to) => {
  expect(monthBeforeLast(chinaDay(today))).toEqual({ from, to });
});
