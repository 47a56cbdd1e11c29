import { describe, expect, it } from '@jest/globals';
import { addChinaDays, type ChinaDay } from '@shanhuo/kernel';
import { firstDayWithout, twelveMonthsTo } from './petty-trade.rules.js';

describe('twelve months', () => {
  it.each([
    ['2026-11-23', '2025-11-24'],
    ['2026-12-31', '2026-01-01'],
    ['2028-02-28', '2027-03-01'],
    ['2028-02-29', '2027-03-01'],
    ['2028-03-01', '2027-03-02'],
    ['2029-02-28', '2028-02-29'],
    ['2029-03-01', '2028-03-02'],
  ] as [ChinaDay, ChinaDay][])('up to %s begin on %s', (to, from) => {
    expect(twelveMonthsTo(to)).toEqual({ from, to });
  });

  it('lose each day on the first one that no longer counts it, over eight years', () => {
    for (let day = '2024-01-01' as ChinaDay; day < '2032-01-01'; day = addChinaDays(day, 1)) {
      const out = firstDayWithout(day);
      expect([twelveMonthsTo(out).from > day, twelveMonthsTo(addChinaDays(out, -1)).from <= day]).toEqual([true, true]);
    }
  });
});
