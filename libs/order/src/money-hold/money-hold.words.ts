import type { ProblemWords } from '@shanhuo/identity';
import type { Wording } from '@shanhuo/kernel';
import { FULFILMENT_PROBLEMS, FULFILMENT_WORDS } from '../seller-order/fulfilment.words.js';
import type { MoneyHoldKind } from './money-hold.entity.js';
import type { MoneyHoldRow } from './money-hold.repository.js';

/** Sentences for what an operator can meet, by code. */
export const HOLD_WORDS: ProblemWords = {
  ...FULFILMENT_WORDS,
  NOTHING_TO_HOLD: {
    'zh-CN': '这个订单没有可以暂扣的钱：还没付款、已经退回，或者已经打款。',
    en: 'There is no money of this order to keep back: it is not paid, went back, or was paid out.',
  },
  MONEY_ALREADY_HELD: {
    'zh-CN': '这个订单的钱已经在暂扣中。要改期限，请先放行再暂扣。',
    en: 'The money of this order is on hold already. To change the end, release it first.',
  },
  MONEY_HOLD_NOT_FOUND: {
    'zh-CN': '没有这笔暂扣，或者已经放行了。请刷新看看。',
    en: 'There is no such hold, or it has ended. Please reload.',
  },
};

/** Sentences for what can be wrong with one field. */
export const HOLD_PROBLEMS: ProblemWords = {
  ...FULFILMENT_PROBLEMS,
  KIND_UNKNOWN: { 'zh-CN': '请选择暂扣的原因。', en: 'Please choose why it is kept back.' },
  REASON_MISSING: {
    'zh-CN': '请写一句说明，卖家会看到。',
    en: 'Please say why in a sentence; the seller will read it.',
  },
  REASON_TOO_LONG: { 'zh-CN': '说明请不要超过 200 个字。', en: 'Please keep the sentence within 200 characters.' },
  DAYS_INVALID: { 'zh-CN': '请填写扣几天，至少 1 天。', en: 'Please say for how many days, 1 at least.' },
};

/** Said where the end is further away than a hold may last. */
export function tooManyDays(most: number): Wording {
  return {
    'zh-CN': `最多扣 ${most} 天。`,
    en: `Money may be kept back for ${most} days at most.`,
  };
}

/** What is looked into, as the seller reads it. */
export const HOLD_KIND_WORDS: Readonly<Record<MoneyHoldKind, Wording>> = {
  payout_account: { 'zh-CN': '核实收款账户', en: 'The payout account is being checked' },
  unusual_orders: { 'zh-CN': '核实订单情况', en: 'The order is being checked' },
  complaints: { 'zh-CN': '买家投诉处理中', en: 'A complaint of the buyer is being handled' },
  seller_check: { 'zh-CN': '核实卖家资料', en: 'The seller’s papers are being checked' },
  authority: { 'zh-CN': '主管部门要求', en: 'An authority asks for it' },
};

/** Why it is kept back: what is looked into, and the operator's own sentence, which has one language. */
export function whyHeld({ kind, reason }: Pick<MoneyHoldRow, 'kind' | 'reason'>): Wording {
  const words = HOLD_KIND_WORDS[kind];
  return { 'zh-CN': `${words['zh-CN']}：${reason}`, en: `${words.en}: ${reason}` };
}
