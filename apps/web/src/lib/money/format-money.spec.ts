import { describe, expect, it } from '@jest/globals';
import { formatMoney } from './format-money.js';

describe('formatMoney', () => {
  it.each([
    ['39.90', '¥39.90'],
    ['39.00', '¥39'],
    ['0.05', '¥0.05'],
    ['1280.50', '¥1,280.50'],
    ['90071992547409.93', '¥90,071,992,547,409.93'],
  ])('shows %s as %s in both languages, to the last fen', (amount, shown) => {
    expect(formatMoney(amount, 'zh-CN')).toBe(shown);
    expect(formatMoney(amount, 'en')).toBe(shown);
  });
});
