import type { Language } from '@shanhuo/kernel';
import type { PaymentMethod } from '../payment/payment-method.js';

const zh = {
  title: '付款（沙盒）',
  sandbox: '这是沙盒，不会动真钱。',
  sandboxMore: '这个页面顶替支付商的收银台，只用于试用。您按什么，商店就当作发生了什么。',
  merchant: '收款方',
  total: '应付',
  items: '商品明细',
  quantity: '数量',
  method: '用什么付',
  pay: '付款',
  decline: '让付款被拒绝',
  abandon: '不付了，返回商店',
  later: '钱晚一点才到',
  laterMore: '您这边付完了，商店过一会儿才收到钱。',
  when: '什么时候到',
  after: { '60': '1 分钟后', '300': '5 分钟后', end: '过了本页的付款时限以后' },
  payLate: '付款，钱晚到',
  until: '请在此之前付款',
  declined: '这次付款被拒绝了，没有扣钱。请换一种方式，或再试一次。',
  paid: '这笔订单已经付过了。',
  paidMore: '不会再付第二次。',
  toShop: '回到商店',
  expired: '付款时间已过。',
  expiredMore: '没有扣钱。请回到商店看订单。',
  unknown: '没有这个付款页面。',
  unknownMore: '请从商店的订单重新进入。',
  badForm: '没看懂您的选择。',
  badFormMore: '请返回上一页，再选一次。',
  methods: {
    alipay: ['支付宝', '真实付款时，这里会打开支付宝。'],
    wechat_pay: ['微信支付', '真实付款时，这里会出现二维码，用微信扫一扫。'],
    card: ['银行卡', '真实付款时，这里会请您填写卡号。'],
  } satisfies Record<PaymentMethod, readonly [string, string]>,
} as const;

type Texts<Words> = { readonly [Name in keyof Words]: Words[Name] extends string ? string : Texts<Words[Name]> };
export type PageWords = Texts<typeof zh>;

const en: PageWords = {
  title: 'Payment (sandbox)',
  sandbox: 'This is a sandbox. No money moves.',
  sandboxMore:
    "This page stands in for the payment provider's checkout, for trying things out. Whatever you press, the shop takes as having happened.",
  merchant: 'Paid to',
  total: 'To pay',
  items: 'Items',
  quantity: 'Quantity',
  method: 'How to pay',
  pay: 'Pay',
  decline: 'Let the payment be declined',
  abandon: 'Do not pay, go back to the shop',
  later: 'Let the money arrive late',
  laterMore: 'You have paid, and the shop gets the money some time later.',
  when: 'When it arrives',
  after: { '60': 'in 1 minute', '300': 'in 5 minutes', end: 'after the time to pay on this page is over' },
  payLate: 'Pay, money arrives late',
  until: 'Please pay before',
  declined: 'The payment was declined and nothing was taken. Choose another way, or try again.',
  paid: 'This has been paid.',
  paidMore: 'It will not be paid twice.',
  toShop: 'Back to the shop',
  expired: 'The time to pay is over.',
  expiredMore: 'Nothing was taken. Go back to the shop to see your order.',
  unknown: 'There is no such payment page.',
  unknownMore: 'Please come here from your order in the shop.',
  badForm: 'Your choice was not understood.',
  badFormMore: 'Please go back and choose again.',
  methods: {
    alipay: ['Alipay', 'In a real payment, Alipay would open here.'],
    wechat_pay: ['WeChat Pay', 'In a real payment, a QR code to scan with WeChat would appear here.'],
    card: ['Bank card', 'In a real payment, you would enter your card number here.'],
  },
};

export const PAGE_WORDS: Readonly<Record<Language, PageWords>> = { 'zh-CN': zh, en };
