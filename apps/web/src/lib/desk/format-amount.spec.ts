import { describe, expect, it } from '@jest/globals';
import { formatAmount } from './format-amount.js';

describe('an amount in a column', () => {
  it.each([
    ['0.00', '¥0.00'],
    ['1280.00', '¥1,280.00'],
    ['-39.90', '−¥39.90'],
    ['21474836.48', '¥21,474,836.48'],
  ])('%s keeps its fen: %s', (amount, shown) => {
    expect([formatAmount(amount, 'zh-CN'), formatAmount(amount, 'en')]).toEqual([shown, shown]);
  });
});
