import { describe, expect, it } from '@jest/globals';
import { chinaDay } from '@shanhuo/kernel';
import { harvestDayProblem, readHarvested } from './harvest.rules.js';

describe('[D4] how much was harvested', () => {
  it.each([
    ['12.5', 'jin', { quantity: 6_250, unit: 'gram' }],
    ['0.01', 'jin', { quantity: 5, unit: 'gram' }],
    ['2.3', 'kg', { quantity: 2_300, unit: 'gram' }],
    ['750', 'gram', { quantity: 750, unit: 'gram' }],
    ['300', 'piece', { quantity: 300, unit: 'piece' }],
    ['40', 'box', { quantity: 40, unit: 'box' }],
    ['100000', 'kg', { quantity: 100_000_000, unit: 'gram' }],
  ] as const)('reads %s %s exactly', (amount, unit, harvested) => {
    expect(readHarvested(amount, unit)).toEqual(harvested);
  });

  it.each([
    ['0', 'jin'],
    ['', 'jin'],
    ['-3', 'kg'],
    ['1e3', 'kg'],
    ['0.5', 'gram'],
    ['2.5', 'piece'],
    ['1.5', 'box'],
    ['1.005', 'kg'],
    ['100000.01', 'kg'],
    ['1000001', 'piece'],
  ] as const)('takes %s %s for no harvest', (amount, unit) => {
    expect(readHarvested(amount, unit)).toBeUndefined();
  });

  const today = chinaDay('2026-11-23');
  it.each([
    ['2026-11-23', undefined],
    ['2025-11-22', undefined],
    ['2025-11-21', 'DAY_TOO_OLD'],
    ['2026-11-24', 'DAY_TO_COME'],
    ['2026-02-30', 'DAY_INVALID'],
    ['昨天', 'DAY_INVALID'],
    ['', 'DAY_INVALID'],
  ] as const)('judges the day %s as it is today', (day, problem) => {
    expect(harvestDayProblem(day, today)).toBe(problem);
  });
});
