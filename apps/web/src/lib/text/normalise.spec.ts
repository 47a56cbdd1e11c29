import { describe, expect, it } from '@jest/globals';
import { normaliseDigits, normaliseLine } from './normalise.js';

describe('normaliseLine', () => {
  it.each([
    ['  黑木耳\t 干 ', '黑木耳 干'],
    ['Ｔｅａ　１２３', 'Tea 123'],
    ['木\u0000耳', '木 耳'],
    ['木\u200b耳', '木 耳'],
    ['', ''],
    ['<b>🍵</b>', '<b>🍵</b>'],
  ])('turns %j into %j', (typed, plain) => {
    expect(normaliseLine(typed)).toBe(plain);
  });
});

describe('normaliseDigits', () => {
  it.each([
    ['１３８００１３８０００', '13800138000'],
    ['138 0013-8000', '13800138000'],
    ['+86 138 0013 8000', '13800138000'],
    ['008613800138000', '13800138000'],
    ['８６７ ５３０', '867530'],
    ['86123', '86123'],
    ['abc', 'abc'],
  ])('reads %j as %j', (typed, digits) => {
    expect(normaliseDigits(typed)).toBe(digits);
  });
});
