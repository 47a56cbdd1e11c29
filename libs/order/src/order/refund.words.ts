import type { Language, Wording } from '@shanhuo/kernel';
import type { CancellationKind } from '../cancellation/cancellation.entity.js';

const REASONS: Readonly<Record<CancellationKind, Wording>> = {
  buyer: { 'zh-CN': '您取消了商品', en: 'You cancelled goods' },
  overdue: { 'zh-CN': '卖家超时未发货，您取消了订单', en: 'The seller was late, and you cancelled' },
  refused: { 'zh-CN': '卖家无法发货', en: 'The seller could not send it' },
  deadline: { 'zh-CN': '卖家长时间未发货，订单已自动取消', en: 'The seller was late for too long' },
  short_weight: { 'zh-CN': '实际重量不足，差价退回', en: 'Less was packed than ordered' },
  late_penalty: { 'zh-CN': '卖家发货晚了，赔付给您', en: 'The seller shipped late and makes up for it' },
  extension_refused: { 'zh-CN': '卖家推迟发货，您没有同意', en: 'The seller put it off, and you would not wait' },
  window_passed: { 'zh-CN': '预售到期没有发货，已自动退款', en: 'It was not sent within the days it was promised for' },
  unfulfillable: { 'zh-CN': '付款到账时商品已经没有了', en: 'The goods were gone when the payment came' },
};

const OTHER: Wording = { 'zh-CN': '款项退回', en: 'Money sent back' };

/** Why money went back, for its buyer. Causes of other libs are told as what they are: money that came back. */
export function refundReason(causeKind: string, language: Language): string {
  return (Object.entries(REASONS).find(([kind]) => causeKind === kind)?.[1] ?? OTHER)[language];
}
