import type { MessageWords } from './order-words.js';

/** What operators are told: money that waits for one of them. */
export const OPERATOR_WORDS = {
  'operator-refund-failed': {
    title: { 'zh-CN': '有退款没有退成', en: 'A refund failed' },
    body: {
      'zh-CN': '{order}：退款 ¥{amount} 没有退成。系统会再试几天，每天一次；请在运营台的“退款”里看看是什么原因。',
      en: '{order}: a refund of ¥{amount} did not go through. It is asked for once a day for some days; see under Refunds at your desk what is in its way.',
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
