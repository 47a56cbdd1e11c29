import { describe, expect, it } from '@jest/globals';
import { describeShipBy } from './describe-ship-by.js';

const now = new Date('2026-11-22T10:00:00+08:00');

describe('describeShipBy', () => {
  it.each([
    ['2026-11-22T14:00:00+08:00', 'today'],
    ['2026-11-22T23:59:59+08:00', 'today'],
    ['2026-11-23T00:00:00+08:00', 'tomorrow'],
    ['2026-11-24T10:00:00+08:00', 'day-after-tomorrow'],
    ['2026-11-25T00:00:00+08:00', 'later'],
    ['2026-11-22T09:59:00+08:00', 'later'],
    ['2026-11-20T10:00:00+08:00', 'later'],
  ])('calls %s, seen from 10:00 on the 22nd, %s', (shipBy, day) => {
    expect(describeShipBy(new Date(shipBy), now)).toBe(day);
  });

  it('changes the day at midnight in Shanghai, not in UTC', () => {
    const beforeMidnight = new Date('2026-11-22T15:59:59Z');
    const afterMidnight = new Date('2026-11-22T16:00:00Z');
    expect(describeShipBy(new Date('2026-11-22T17:00:00Z'), beforeMidnight)).toBe('tomorrow');
    expect(describeShipBy(new Date('2026-11-22T17:00:00Z'), afterMidnight)).toBe('today');
  });
});
