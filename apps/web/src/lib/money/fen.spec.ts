import { expect, test } from '@jest/globals';
import { fromFen, toFen } from './fen.js';

test.each([
  ['39.90', 3990n],
  ['39.9', 3990n],
  ['0.05', 5n],
  ['1280', 128_000n],
  ['-3.00', -300n],
  ['90071992547409.93', 9_007_199_254_740_993n],
])('reads %s yuan as %s fen and no float on the way', (amount, fen) => {
  expect(toFen(amount)).toBe(fen);
  expect(toFen(fromFen(fen))).toBe(fen);
});

test.each(['', 'x', '1.234', '1,000', '1e3'])('refuses %p as an amount', (text) => {
  expect(() => toFen(text)).toThrow('not an amount');
});
