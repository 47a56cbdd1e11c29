import { formatYuan, type Fen, type MoneyValue } from '@shanhuo/kernel';

/** An amount in whatever currency came in; nearly always renminbi, and all we take have two places. */
export function moneyOf(amountMinor: Fen, currency: string): MoneyValue {
  return { amount: formatYuan(amountMinor), currencyCode: currency as MoneyValue['currencyCode'] };
}
