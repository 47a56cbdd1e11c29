import type { MessageWords } from './order-words.js';

/** What a petty trader is told of the limit of its kind. The body is the text to the phone, too. */
export const PETTY_TRADE_WORDS = {
  'petty-trade-near': {
    title: { 'zh-CN': '小本买卖快到上限了', en: 'Your petty trade is near its limit' },
    body: {
      'zh-CN':
        '从 {from} 到 {to} 您已卖 ¥{net}。不办执照的小本买卖 12 个月里最多 ¥{limit}，超过后不能上架新商品。请早点登记为个体工商户。',
      en: 'From {from} to {to} you sold for ¥{net}. Without a business licence, petty trade may come to ¥{limit} in 12 months; above it no new goods can be listed. Please register as a self-employed business in time.',
    },
  },
  'petty-trade-stopped': {
    title: { 'zh-CN': '暂时不能上架新商品', en: 'New goods cannot be listed now' },
    body: {
      'zh-CN':
        '从 {from} 到 {to} 您已卖 ¥{net}，超过了小本买卖 12 个月 ¥{limit} 的上限，暂时不能上架新商品，正在卖的照常卖。如果不再卖出，{opensOn} 起自动恢复。想继续上新，请登记为个体工商户，或者问县里的工作人员。',
      en: 'From {from} to {to} you sold for ¥{net}, more than the ¥{limit} petty trade may come to in 12 months. New goods cannot be listed now; what is on sale goes on selling. If nothing more is sold, it ends by itself on {opensOn}. To list more, register as a self-employed business or ask the county desk.',
    },
  },
  'petty-trade-free': {
    title: { 'zh-CN': '又可以上架新商品了', en: 'New goods can be listed again' },
    body: {
      'zh-CN': '从 {from} 到 {to} 您卖了 ¥{net}，没有超过小本买卖 12 个月 ¥{limit} 的上限，现在可以上架新商品了。',
      en: 'From {from} to {to} you sold for ¥{net}, no more than the ¥{limit} petty trade may come to in 12 months. You can list new goods again.',
    },
  },
} as const satisfies Readonly<Record<string, MessageWords>>;

/** A notice about the limit of petty trade. */
export type PettyTradeTemplate = keyof typeof PETTY_TRADE_WORDS;
