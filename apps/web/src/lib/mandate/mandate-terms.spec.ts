import { describe, expect, it } from '@jest/globals';
import { lastDayOf, mandateSpans } from './mandate-terms.js';

describe('the last day of a mandate', () => {
  it.each([
    [1, '2026-11-23', '2026-12-22'],
    [12, '2026-11-23', '2027-11-22'],
    [3, '2026-11-30', '2027-02-27'],
    [1, '2027-01-31', '2027-02-27'],
    [12, '2028-02-29', '2029-02-27'],
    [6, '2026-12-01', '2027-05-31'],
  ])('of %i months from %s is %s', (months, today, last) => {
    expect(lastDayOf(months, today)).toBe(last);
  });

  it('is offered no further than a mandate may run', () => {
    expect(mandateSpans(12)).toEqual([1, 3, 6, 12]);
    expect(mandateSpans(5)).toEqual([1, 3]);
  });
});
