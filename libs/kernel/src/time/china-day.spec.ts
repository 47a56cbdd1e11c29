import { describe, expect, it } from '@jest/globals';
import { addChinaDays, chinaDay, chinaDayOf, startOfChinaDay } from './china-day.js';
import { addWorkingDays, isWorkingDay } from './working-days.js';

describe('days in Shanghai', () => {
  it('turn at 16:00 UTC', () => {
    expect(chinaDayOf(new Date('2026-11-22T15:59:59.999Z'))).toBe('2026-11-22');
    expect(chinaDayOf(new Date('2026-11-22T16:00:00Z'))).toBe('2026-11-23');
    expect(startOfChinaDay(chinaDay('2026-11-23')).toISOString()).toBe('2026-11-22T16:00:00.000Z');
  });

  it('step over months and leap days', () => {
    expect(addChinaDays(chinaDay('2028-02-28'), 1)).toBe('2028-02-29');
    expect(addChinaDays(chinaDay('2026-12-31'), 1)).toBe('2027-01-01');
  });

  it.each(['2026-02-30', '2026-1-1', '', 'today', '2026-13-01', '1899-12-31', '3000-01-01', '9999-12-31'])(
    'refuse %p',
    (text) => {
      expect(() => chinaDay(text)).toThrow(RangeError);
    },
  );

  // Make-up working days of the State Council notice for 2026 (rules.md 29).
  it.each(['2026-01-04', '2026-02-14', '2026-02-28', '2026-05-09', '2026-09-20', '2026-10-10'])(
    'work on the make-up day %s',
    (day) => {
      expect(isWorkingDay(chinaDay(day))).toBe(true);
    },
  );

  it.each([
    ['2026-09-30', 1, '2026-10-08', false],
    ['2026-11-20', 1, '2026-11-23', false],
    ['2026-12-31', 1, '2027-01-01', true],
  ])('%s and %i working days is %s, provisional %p', (from, count, day, provisional) => {
    expect(addWorkingDays(chinaDay(from), count)).toEqual({ day, provisional });
  });
});
