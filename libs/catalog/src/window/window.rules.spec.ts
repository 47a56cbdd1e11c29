import { describe, expect, it } from '@jest/globals';
import { NO_WINDOWS, windowProblems, type Windows } from './window.rules.js';

const TERMS = { longestHarvestDays: 45, presaleAheadDays: 180 };
const problemsOf = (windows: Partial<Windows>) => windowProblems({ ...NO_WINDOWS, ...windows }, '2026-11-22', TERMS);

describe('windows of a product', () => {
  it.each<Partial<Windows>>([
    {},
    { saleFrom: '2026-11-01' },
    { saleUntil: '2026-11-22' },
    { saleFrom: '2026-12-01', saleUntil: '2026-12-01' },
    { harvestFrom: '2026-11-01', harvestUntil: '2026-11-22' },
    { harvestFrom: '2026-12-01', harvestUntil: '2027-01-14' },
    { harvestFrom: '2027-05-21', harvestUntil: '2027-05-21' },
    { saleFrom: '2026-11-25', saleUntil: '2026-12-10', harvestFrom: '2026-12-01', harvestUntil: '2026-12-10' },
  ])('[S20] takes %j', (windows) => {
    expect(problemsOf(windows)).toEqual([]);
  });

  it.each<[Partial<Windows>, keyof Windows, string]>([
    [{ saleFrom: '2026-12-02', saleUntil: '2026-12-01' }, 'saleUntil', 'WINDOW_ENDS_BEFORE'],
    [{ saleUntil: '2026-11-21' }, 'saleUntil', 'WINDOW_PAST'],
    [{ harvestFrom: '2026-12-01' }, 'harvestUntil', 'HARVEST_HALF'],
    [{ harvestUntil: '2026-12-01' }, 'harvestFrom', 'HARVEST_HALF'],
    [{ harvestFrom: '2026-12-02', harvestUntil: '2026-12-01' }, 'harvestUntil', 'WINDOW_ENDS_BEFORE'],
    [{ harvestFrom: '2026-11-01', harvestUntil: '2026-11-21' }, 'harvestUntil', 'WINDOW_PAST'],
    [{ harvestFrom: '2026-12-01', harvestUntil: '2027-01-15' }, 'harvestUntil', 'HARVEST_TOO_LONG'],
    [{ harvestFrom: '2027-05-22', harvestUntil: '2027-05-22' }, 'harvestFrom', 'HARVEST_TOO_FAR'],
    [
      { saleUntil: '2026-12-11', harvestFrom: '2026-12-01', harvestUntil: '2026-12-10' },
      'saleUntil',
      'SALE_AFTER_HARVEST',
    ],
    [
      { saleFrom: '2026-12-11', harvestFrom: '2026-12-01', harvestUntil: '2026-12-10' },
      'saleFrom',
      'SALE_AFTER_HARVEST',
    ],
  ])('[N6] refuses %j at %s: %s', (windows, field, code) => {
    expect(problemsOf(windows)).toEqual([{ field, code }]);
  });
});
