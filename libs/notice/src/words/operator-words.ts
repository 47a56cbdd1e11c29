import type { MessageWords } from './order-words.js';

/** What operators are told: money that waits for one of them. */
export const OPERATOR_WORDS = {
  'operator-refund-failed': {
    title: { 'zh-CN': '有退款没有退成', en: 'A refund failed' },
    body: {
      'zh-CN': '{order}：退款 ¥{amount} 没有退成，不会再自动重试，请在运营台的“退款”里处理。',
      en: '{order}: a refund of ¥{amount} did not go through and is not tried again by itself. See to it under Refunds at your desk.',
    },
  },
  'operator-day-differs': {
    title: { 'zh-CN': '对账有差异', en: 'Books differ' },
    body: {
      'zh-CN': '{day}的账和支付机构对不上，有 {count} 处差异，请在运营台的“对账”里查看。',
      en: 'On {day} the ledger and the payment company differ in {count} places. See Reconciliation at your desk.',
    },
  },
} as const satisfies Readonly<Record<string, MessageWords>>;

/** A notice to operators. */
export type OperatorTemplate = keyof typeof OPERATOR_WORDS;
