import type { FailureWords } from '@shanhuo/identity/graphql';
import { PAYMENT_FAILURE_WORDS } from '@shanhuo/payment/graphql';
import { CART_WORDS } from '../cart/cart.words.js';
import { FULFILMENT_WORDS } from '../seller-order/fulfilment.words.js';

/** Sentences for what a buyer can meet at the checkout, by code. */
export const CHECKOUT_WORDS: FailureWords = {
  ...PAYMENT_FAILURE_WORDS,
  ...FULFILMENT_WORDS,
  ...CART_WORDS,
  CHECKOUT_CHANGED: {
    'zh-CN': '价格、运费或库存变了，请核对后再下单。没有下单，也没有扣款。',
    en: 'A price, a parcel fee or the stock has changed. Please look again; nothing was ordered or charged.',
  },
  NO_DELIVERY: {
    'zh-CN': '有的卖家不送这个省份，请换地址或去掉他们的商品。',
    en: 'Some sellers do not deliver to that province. Please choose another address or leave their goods out.',
  },
  ORDER_NOT_PAYABLE: { 'zh-CN': '这个订单现在不需要支付。', en: 'There is nothing to pay for this order any more.' },
  ORDER_NOT_CANCELLABLE: {
    'zh-CN': '这个订单已经付款或已结束，不能这样取消。',
    en: 'This order is paid or has ended, and cannot be given up that way.',
  },
};
