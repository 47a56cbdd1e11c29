import { describe, expect, it } from '@jest/globals';
import { groupDays } from './group-days.js';
import { addDays } from '../time/day-in-zone.js';

function days(count: number) {
  return Array.from({ length: count }, (_, i) => ({
    day: addDays('2026-01-30', i),
    gross: { amount: '10.10' },
    refunds: { amount: '0.05' },
    net: { amount: '10.05' },
    orders: 2,
  }));
}

describe('days of a chart', () => {
  it('[C3] stand for themselves up to two months', () => {
    const { by, buckets } = groupDays(days(62));
    expect(by).toBe('day');
    expect(buckets).toHaveLength(62);
    expect(buckets[0]).toEqual({
      from: '2026-01-30',
      to: '2026-01-30',
      gross: '10.10',
      refunds: '0.05',
      net: '10.05',
      orders: 2,
    });
  });

  it('[C3] are summed by calendar month beyond, to the fen', () => {
    const { by, buckets } = groupDays(days(90));
    expect(by).toBe('month');
    expect(buckets.map(({ from, to, net, orders }) => [from, to, net, orders])).toEqual([
      ['2026-01-30', '2026-01-31', '20.10', 4],
      ['2026-02-01', '2026-02-28', '281.40', 56],
      ['2026-03-01', '2026-03-31', '311.55', 62],
      ['2026-04-01', '2026-04-29', '291.45', 58],
    ]);
  });

  it('are none for no days', () => {
    expect(groupDays([])).toEqual({ by: 'day', buckets: [] });
  });
});
