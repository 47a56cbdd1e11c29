import { describe, expect, it } from '@jest/globals';
import { fen, type ChinaDay } from '@shanhuo/kernel';
import { nearFromFen, percentOf, placeOf, sayStopped } from './petty-trade.rules.js';

const terms = { limitFen: fen(10_000_000), noticeBp: 8_000 };

describe('the limit of petty trade', () => {
  it.each([
    [-5, 'free', 0],
    [0, 'free', 0],
    [7_999_999, 'free', 79],
    [8_000_000, 'near', 80],
    [9_999_999, 'near', 99],
    [10_000_000, 'near', 100],
    [10_000_001, 'stopped', 100],
    [23_456_789, 'stopped', 234],
  ] as const)('finds a net of %i fen %s, at %i percent', (netFen, place, percent) => {
    expect([placeOf(netFen, terms), percentOf(netFen, terms.limitFen)]).toEqual([place, percent]);
  });

  it('is near from the first whole fen of its share on, and of nothing from the first', () => {
    expect(nearFromFen({ limitFen: fen(33), noticeBp: 8_000 })).toBe(27);
    expect([placeOf(1, { ...terms, limitFen: fen(0) }), percentOf(1, 0)]).toEqual(['stopped', 100]);
  });

  it('says what it is, what was sold when, what can be done, and when it ends by itself', () => {
    const days = { firstDay: '2025-11-24' as ChinaDay, lastDay: '2026-11-23' as ChinaDay };
    const counted = { netFen: fen(10_012_345), limitFen: terms.limitFen, ...days };
    const said = sayStopped({ ...counted, opensOn: '2027-01-05' as ChinaDay }, 'zh-CN');
    for (const part of ['¥100000.00', '¥100123.45', '2025-11-24', '2026-11-23', '2027-01-05', '个体工商户', '县里']) {
      expect(said).toContain(part);
    }
    expect(sayStopped({ ...counted, opensOn: null }, 'en')).not.toMatch(/by itself|null/);
  });
});
