import { describe, expect, it } from '@jest/globals';
import { neighbours, periodQuery, readCut, readPeriod } from './period.js';

const read = (query: string) => readPeriod(new URLSearchParams(query));

describe('the period an address names', () => {
  it('[C3] is this month where none is named, or one that is none', () => {
    for (const query of ['', 'period=decade', 'period=range', 'period=range&from=2026-02-30&to=2026-03-01']) {
      expect(read(query)).toEqual({ kind: 'MONTH' });
    }
  });

  it('[C3] steps to the period of a day, and takes a range in either order', () => {
    expect(read('period=week&from=2026-11-20')).toEqual({ kind: 'WEEK', from: '2026-11-20' });
    expect(read('period=range&from=2026-11-20&to=2026-11-01')).toEqual({
      kind: 'RANGE',
      from: '2026-11-01',
      to: '2026-11-20',
    });
  });

  it('is written as it is read', () => {
    expect(periodQuery({ kind: 'YEAR', from: '2026-01-01', to: '2026-12-31' })).toBe('period=year&from=2026-01-01');
    expect(read(periodQuery({ kind: 'RANGE', from: '2026-01-05', to: '2026-02-03' }))).toEqual({
      kind: 'RANGE',
      from: '2026-01-05',
      to: '2026-02-03',
    });
  });

  it('has neighbours across months, years and the leap day', () => {
    expect(neighbours({ from: '2026-01-01', to: '2026-01-31' })).toEqual({
      earlier: '2025-12-31',
      later: '2026-02-01',
    });
  });

  it('is cut by one of the known parts, or by none', () => {
    expect(readCut(new URLSearchParams('by=village'))).toBe('VILLAGE');
    expect(readCut(new URLSearchParams('by=buyer'))).toBeUndefined();
  });
});
