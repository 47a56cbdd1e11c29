import { expect, it } from '@jest/globals';
import { sumAmounts } from './sum-amounts.js';

const yuan = (amount: string) => ({ amount, currencyCode: 'CNY' });

it.each([
  [[], '0.00'],
  [['0.10', '0.20', '-0.30'], '0.00'],
  [['-0.05'], '-0.05'],
  [['90071992547409.93', '0.01'], '90071992547409.94'],
  [['12', '-3.5'], '8.50'],
])('amounts %j of a table sum to %s, exactly', (amounts, sum) => {
  expect(sumAmounts(amounts.map(yuan))).toEqual([yuan(sum)]);
});

it('keeps the sums of two currencies apart', () => {
  const dollars = { amount: '5.00', currencyCode: 'USD' };
  expect(sumAmounts([yuan('5.00'), dollars, yuan('-5.00')])).toEqual([yuan('0.00'), dollars]);
});
