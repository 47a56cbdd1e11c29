import { formatYuan, type Language, type Wording } from '@shanhuo/kernel';
import type { DifferenceRow } from './reconciliation-desk.repository.js';
import type { DifferenceKind } from './reconciliation.rules.js';

const MOVEMENTS: Readonly<Record<string, Wording>> = {
  charge: { 'zh-CN': '收款', en: 'charge' },
  refund: { 'zh-CN': '退款', en: 'refund' },
  refund_failure: { 'zh-CN': '退款失败退回', en: 'failed refund' },
};

const SENTENCES: Readonly<Record<DifferenceKind, Wording>> = {
  missing_in_ledger: {
    'zh-CN': '支付平台有一笔{movement} {ref}，净额 {provider}，账本里没有。',
    en: 'The provider has the {movement} {ref} with {provider} after fees, and the ledger does not.',
  },
  missing_at_provider: {
    'zh-CN': '账本里有一笔{movement} {ref}，净额 {ledger}，支付平台没有。',
    en: 'The ledger has the {movement} {ref} with {ledger} after fees, and the provider does not.',
  },
  amount_differs: {
    'zh-CN': '{movement} {ref}：支付平台净额 {provider}，账本净额 {ledger}。',
    en: 'The {movement} {ref} is {provider} at the provider and {ledger} in the ledger, after fees.',
  },
};

export const DAY_NOT_OVER: Wording = {
  'zh-CN': '只能核对已经结束的日子。',
  en: 'Only a day that is over can be compared.',
};

/** What is different, so that nobody has to know the columns to understand it. */
export function describeDifference(difference: DifferenceRow, language: Language): string {
  const { kind, providerRef, movement, providerMinor, ledgerMinor, currency } = difference;
  const amount = (minor: typeof providerMinor): string => (minor === null ? '-' : `${formatYuan(minor)} ${currency}`);
  const details: Readonly<Record<string, string>> = {
    ref: providerRef,
    movement: MOVEMENTS[movement]?.[language] ?? movement,
    provider: amount(providerMinor),
    ledger: amount(ledgerMinor),
  };
  return SENTENCES[kind][language].replaceAll(/\{(\w+)\}/g, (_, name: string) => details[name] ?? '');
}
