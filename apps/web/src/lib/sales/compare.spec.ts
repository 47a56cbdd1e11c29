import { describe, expect, it } from '@jest/globals';
import { changeOf, changeOfCount } from './compare.js';

describe('a figure beside an earlier one', () => {
  it.each([
    ['120.00', '100.00', 20],
    ['80.00', '100.00', -20],
    ['100.00', '100.00', 0],
    ['0.00', '100.00', -100],
    ['300.00', '0.10', 299_900],
  ])('[C3] %s after %s is %p percent', (now, then, expected) => expect(changeOf(now, then)).toBe(expected));

  it('[C3] says nothing where there was nothing, or less than nothing', () => {
    expect(changeOf('5.00', '0.00')).toBeUndefined();
    expect(changeOf('5.00', '-1.00')).toBeUndefined();
    expect(changeOfCount(3, 0)).toBeUndefined();
    expect(changeOfCount(3, 2)).toBe(50);
  });
});
