import type { ProblemWords } from '@shanhuo/identity';
import { fen, isId, type Fen } from '@shanhuo/kernel';
import { z } from 'zod';
import { DELIVERY_PROBLEMS, mobileField } from '../address/delivery.fields.js';
import { MOST_LINES, MOST_OF_ONE } from '../cart/cart.limits.js';
import { CART_PROBLEMS } from '../cart/cart.words.js';

/** `39.90` becomes 3990, by its digits. */
const moneyField = z
  .string()
  .regex(/^\d{1,9}(\.\d{1,2})?$/, 'PRICE_INVALID')
  .transform((text): Fen => {
    const [yuan = '0', cents = ''] = text.split('.');
    return fen(Number(yuan) * 100 + Number(cents.padEnd(2, '0')));
  });

const agreedLine = z.object({
  variantId: z.string().refine(isId, 'VARIANT_INVALID'),
  quantity: z.int('QUANTITY_INVALID').min(1, 'QUANTITY_INVALID').max(MOST_OF_ONE, 'QUANTITY_INVALID'),
  unitPrice: moneyField,
});

const agreedFreight = z.object({
  sellerCode: z.string().max(20, 'FREIGHT_INVALID'),
  amount: moneyField,
  shipUntil: z
    .string()
    .regex(/^\d{4}-\d{2}-\d{2}$/, 'FREIGHT_INVALID')
    .nullish(),
});

/** What is ordered, as the buyer agreed to it; where to is read apart. */
export const agreementInput = z.object({
  idempotencyKey: z.string().regex(/^[\w.:-]{8,100}$/, 'KEY_INVALID'),
  lines: z
    .array(agreedLine)
    .min(1, 'LINES_MISSING')
    .max(MOST_LINES, 'LINES_TOO_MANY')
    .refine((lines) => new Set(lines.map(({ variantId }) => variantId)).size === lines.length, 'LINE_REPEATED'),
  freight: z.array(agreedFreight).max(MOST_LINES, 'LINES_TOO_MANY'),
});

/** What the buyer agreed to. */
export type Agreement = z.output<typeof agreementInput>;

/** A guest's own phone. */
export const contactInput = z.object({ contactPhone: mobileField });

export const PLACE_ORDER_PROBLEMS: ProblemWords = {
  ...CART_PROBLEMS,
  ...DELIVERY_PROBLEMS,
  PRICE_INVALID: {
    'zh-CN': '价格不对，请刷新页面再试。',
    en: 'This is no price. Please reload the page and try again.',
  },
  FREIGHT_INVALID: { 'zh-CN': '运费不对，请刷新页面再试。', en: 'This is no parcel fee. Please reload and try again.' },
  KEY_INVALID: { 'zh-CN': '请刷新页面再试。', en: 'Please reload the page and try again.' },
  LINES_MISSING: { 'zh-CN': '请先选择要买的商品。', en: 'Please choose what to buy first.' },
  LINES_TOO_MANY: { 'zh-CN': '一次最多买 60 种商品。', en: 'An order has 60 different goods at most.' },
  TOTAL_TOO_LOW: {
    'zh-CN': '一个订单连运费至少 ¥{least} 才能付款，请再加一点。',
    en: 'An order has to come to ¥{least} at least, freight included, to be paid. Please add something.',
  },
  TOTAL_TOO_HIGH: {
    'zh-CN': '一个订单最多付 ¥999,999.99，请分几次下单。',
    en: 'An order is ¥999,999.99 at most. Please place several.',
  },
  LINE_REPEATED: { 'zh-CN': '同一种商品写了两次。', en: 'The same goods stand here twice.' },
  ADDRESS_NOT_FOUND: {
    'zh-CN': '没有找到这个地址，请重新选择。',
    en: 'This address was not found. Please choose again.',
  },
  DELIVERY_MISSING: { 'zh-CN': '请填写收货地址。', en: 'Please say where it should go.' },
};
