import type { ProblemWords } from '@shanhuo/identity';
import { IDENTITY_FAILURE_WORDS, type FailureWords } from '@shanhuo/identity/graphql';

/** Sentences for what a buyer can meet at the cart, by code. */
export const CART_WORDS: FailureWords = {
  ...IDENTITY_FAILURE_WORDS,
  VARIANT_NOT_FOUND: { 'zh-CN': '这件商品已经不卖了。', en: 'This is not sold any more.' },
  CART_FULL: {
    'zh-CN': '购物车已经放满了 60 种商品，请先结算或删掉一些。',
    en: 'The cart holds 60 different goods already. Please order or remove some first.',
  },
  SHOP_RESTS: {
    'zh-CN': '这家店在休息，这几天不接单。',
    en: 'This shop rests and takes no orders for some days.',
  },
  OUT_OF_STOCK: { 'zh-CN': '库存不够了，请减少数量。', en: 'There is not enough of it left. Please take fewer.' },
};

export const CART_PROBLEMS: ProblemWords = {
  VARIANT_INVALID: { 'zh-CN': '没有这件商品。', en: 'There are no such goods.' },
  QUANTITY_INVALID: {
    'zh-CN': '每种商品可以买 1 到 99 件。',
    en: 'You can buy 1 to 99 of each.',
  },
};
