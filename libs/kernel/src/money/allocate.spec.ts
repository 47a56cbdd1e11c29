import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { allocate } from './allocate.js';
import { fen } from './fen.js';

describe('allocate', () => {
  it.each([
    [100, [1, 1, 1], [34, 33, 33]],
    [1, [1, 1], [1, 0]],
    [-100, [1, 1, 1], [-34, -33, -33]],
    [3990, [9500, 500], [3791, 199]],
    [7, [0, 1], [0, 7]],
  ])('splits %i by %j into %j', (total, weights, parts) => {
    expect(allocate(fen(total), weights)).toEqual(parts);
  });

  it('[X11] loses and invents nothing, and strays less than one fen from the exact share', () => {
    const weights = fc.array(fc.nat(1_000_000), { minLength: 1, maxLength: 20 }).filter((w) => w.some((x) => x > 0));
    fc.assert(
      fc.property(fc.integer({ min: -1e12, max: 1e12 }), weights, (total, ws) => {
        const parts = allocate(fen(total), ws);
        const sum = ws.reduce((a, b) => a + b, 0);
        expect(parts.reduce((a, b) => a + b, 0)).toBe(total);
        parts.forEach((part, i) => {
          const exactTimesSum = BigInt(total) * BigInt(ws[i] ?? 0);
          const strayTimesSum = BigInt(part) * BigInt(sum) - exactTimesSum;
          expect(strayTimesSum < BigInt(sum) && strayTimesSum > -BigInt(sum)).toBe(true);
        });
      }),
    );
  });

  it.each([[[]], [[0, 0]], [[-1, 2]], [[0.5]]])('refuses weights %j', (weights) => {
    expect(() => allocate(fen(1), weights)).toThrow(RangeError);
  });
});
