import { expect, test } from '@jest/globals';
import { readQuantity } from './read-quantity.js';

test.each([
  ['2', 2],
  [' 3 ', 3],
  ['１２', 12],
  ['0', 0],
])('reads %p as a quantity', (typed, quantity) => {
  expect(readQuantity(typed, 0)).toBe(quantity);
});

test.each(['', 'x', '1.5', '-1', '1e3', '100000', '1 2', '+1'])('takes %p for no quantity', (typed) => {
  expect(readQuantity(typed, 0)).toBeUndefined();
});

test('takes none where at least one is wanted', () => {
  expect(readQuantity('0', 1)).toBeUndefined();
});
