import { problemsIn, type ProblemWords } from '@shanhuo/identity';

/** Sentences for what a seller or a buyer can meet after the payment, by code. */
export const FULFILMENT_WORDS: ProblemWords = {
  INVALID_INPUT: { 'zh-CN': '有些内容需要修改。', en: 'Something needs to be corrected.' },
  IDEMPOTENCY_KEY_REUSED: {
    'zh-CN': '这一步已经提交过，内容却不一样。请刷新页面再试。',
    en: 'This step was sent before with other content. Please reload the page and try again.',
  },
  ORDER_NOT_FOUND: { 'zh-CN': '没有找到这个订单。', en: 'There is no such order.' },
  NOT_TO_SHIP: {
    'zh-CN': '这个订单没有要发的商品了：可能已经发完，或者已取消。请刷新看看。',
    en: 'Nothing of this order is left to ship: it has left, or was cancelled. Please reload.',
  },
  PARCEL_REFUND_CHANGED: {
    'zh-CN': '这个订单刚才变了，退给买家的数目和您看到的不一样，所以还没有发货。请看看新的数目再确定。',
    en: 'This order has just changed, and not what you saw would go back to the buyer, so nothing was sent. Please look at the new sum.',
  },
  NOT_TO_REFUSE: {
    'zh-CN': '已经发过包裹或已经结束的订单不能拒绝。',
    en: 'An order that has a parcel on its way, or has ended, cannot be refused.',
  },
  ORDER_NOT_CANCELLABLE: {
    'zh-CN': '这些商品有的已经发出或已取消，所以没有取消。请看看现在还能取消什么。',
    en: 'Some of these goods are on their way or were cancelled before, so nothing was cancelled. Please look at what is left.',
  },
  REFUND_FELL: {
    'zh-CN': '这个订单刚才变了，退款比您看到的少，所以没有取消。请看看新的数目再确定。',
    en: 'This order has just changed, and less would come back than you saw, so nothing was cancelled. Please look at the new sum.',
  },
  RECEIPT_NOT_EXPECTED: {
    'zh-CN': '现在还不能确认收货，或者已经确认过了。',
    en: 'Receipt cannot be confirmed now, or it was confirmed before.',
  },
  NOT_TO_EXTEND: {
    'zh-CN': '这个订单不能推迟发货：不是预售的、已经推迟过一次、已经发完，或者已经过了承诺的日子。',
    en: 'This order cannot be put off: it was not sold ahead, was put off before, has left, or is past its promise.',
  },
  NO_EXTENSION: {
    'zh-CN': '这个订单没有推迟，或者已经发出、已经取消。请刷新看看。',
    en: 'This order was not put off, or it has left or was cancelled meanwhile. Please reload.',
  },
  DELIVERY_CLOSED: {
    'zh-CN': '订单已结束，不再显示收货地址。',
    en: 'This order is over: its address is no longer shown.',
  },
};

/** Sentences for what can be wrong with one field. */
export const FULFILMENT_PROBLEMS: ProblemWords = {
  KEY_INVALID: { 'zh-CN': '请刷新页面再试。', en: 'Please reload the page and try again.' },
  CODE_INVALID: { 'zh-CN': '订单号不对。', en: 'This is no number of an order.' },
  REASON_MISSING: { 'zh-CN': '请写明原因，买家会看到。', en: 'Please give a reason; the buyer will see it.' },
  REASON_TOO_LONG: { 'zh-CN': '原因请不要超过 200 个字。', en: 'Please keep the reason within 200 characters.' },
  UNTIL_INVALID: {
    'zh-CN': '只能推迟到承诺之后的几天里。请选一个可以选的日子。',
    en: 'It can be put off to a day after the promise, and by some days only.',
  },
  CARRIER_UNKNOWN: { 'zh-CN': '请选择快递公司。', en: 'Please choose who carries the parcel.' },
  TRACKING_NUMBER_INVALID: {
    'zh-CN': '快递单号是 6 到 32 位的数字或字母。',
    en: 'A tracking number has 6 to 32 letters or digits.',
  },
  TRACKING_NUMBER_USED: {
    'zh-CN': '这个快递单号已经填过了。',
    en: 'This tracking number was given before.',
  },
  LINE_UNKNOWN: { 'zh-CN': '订单里没有这件商品。', en: 'The order has no such line.' },
  LINE_REPEATED: { 'zh-CN': '同一件商品写了两次。', en: 'This line stands here twice.' },
  LINES_MISSING: { 'zh-CN': '请选择要取消的商品。', en: 'Please choose what is to be cancelled.' },
  LINES_TOO_MANY: { 'zh-CN': '商品太多了。', en: 'These are too many lines.' },
  QUANTITY_INVALID: {
    'zh-CN': '数量要在 1 和剩下的件数之间。',
    en: 'The quantity is from 1 to what is left.',
  },
  AMOUNT_INVALID: { 'zh-CN': '退款数目不对，请刷新页面再试。', en: 'This is no sum of money. Please reload the page.' },
  CERTIFICATE_MISSING: {
    'zh-CN':
      '这类农产品，合作社和公司要有承诺达标合格证才能发货，现有的合格证不够这些。请先给批次开合格证，或者少发一些。',
    en: 'A cooperative or a company ships these goods under a conformity certificate only, and those there are do not cover so much. Please issue one for a lot first, or ship less.',
  },
  CERTIFICATE_TOO_SMALL: {
    'zh-CN': '选的批次不够发这些。请多选一个批次，或者都不选，由系统先用最早收的。',
    en: 'The lots you chose do not hold so much. Please choose one more, or none: then the oldest harvest goes first.',
  },
  PACKED_GRAMS_INVALID: {
    'zh-CN': '请填写称得的净重，整数克；按件卖的商品不用填。',
    en: 'Please give the net weight in whole grams; goods sold by the piece need none.',
  },
  PACKED_GRAMS_TOO_LOW: {
    'zh-CN': '称得的净重不到订的一半，请核对。东西不够的话，请少发几件。',
    en: 'This is less than half of what was ordered; please check. If there is not enough, ship fewer pieces.',
  },
};

/** What is wrong with a field, in words. */
export const problemOf = problemsIn(FULFILMENT_PROBLEMS);
