import type { Wording } from '@shanhuo/kernel';

/** Why entries of a line were written. */
export const WHY: Readonly<Record<string, Wording>> = {
  capture: { 'zh-CN': '买家付款', en: 'The buyer paid' },
  refund_owed: { 'zh-CN': '退款给买家', en: 'Money goes back to the buyer' },
  reversal: { 'zh-CN': '尾差调整', en: 'Roundings were moved' },
  release: { 'zh-CN': '售后期结束，可打款', en: 'The time for claims is over' },
  hold: { 'zh-CN': '核实期间暂留', en: 'Kept back while it is looked into' },
  unhold: { 'zh-CN': '解除暂留', en: 'No longer kept back' },
  payout: { 'zh-CN': '已打款', en: 'Paid out' },
};

/** Where money stands. */
export const ACCOUNTS: Readonly<Record<string, Wording>> = {
  seller_pending: { 'zh-CN': '农户·待结算', en: 'Seller, pending' },
  seller_available: { 'zh-CN': '农户·可打款', en: 'Seller, available' },
  seller_held: { 'zh-CN': '农户·暂留', en: 'Seller, kept back' },
  seller_paid: { 'zh-CN': '农户·已打款', en: 'Seller, paid out' },
  freight: { 'zh-CN': '运费', en: 'Freight' },
  cooperative: { 'zh-CN': '合作社', en: 'Cooperative' },
  platform: { 'zh-CN': '平台', en: 'Platform' },
  payment_cost: { 'zh-CN': '支付成本', en: 'Payment cost' },
  guarantee: { 'zh-CN': '保障金', en: 'Guarantee' },
};

/** Whose part of a line. */
export const PARTS: Readonly<Record<string, Wording>> = {
  grower: { 'zh-CN': '种植户所得', en: 'The grower’s' },
  freight: { 'zh-CN': '运费', en: 'Freight' },
  cooperative: { 'zh-CN': '合作社服务费', en: 'The cooperative’s' },
  platform: { 'zh-CN': '平台服务费', en: 'The platform’s' },
  payment_cost: { 'zh-CN': '支付成本', en: 'Cost of the payment' },
};
