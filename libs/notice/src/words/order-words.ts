import type { Wording } from '@shanhuo/kernel';

export interface MessageWords {
  readonly title: Wording;
  readonly body: Wording;
}

/** What is told of an order: to its buyer, and from `seller-` on to whoever packs. The body is also the text to a phone. */
export const ORDER_WORDS = {
  'order-paid': {
    title: { 'zh-CN': '订单已付款', en: 'Your order is paid' },
    body: {
      'zh-CN': '订单 {order} 已付款 ¥{amount}，卖家会尽快发货。可用本手机号和订单号查看：{link}',
      en: 'Order {order} is paid, ¥{amount}. Follow it with this phone and the order number: {link}',
    },
  },
  'parcel-shipped': {
    title: { 'zh-CN': '包裹已发出', en: 'A parcel is on its way' },
    body: {
      'zh-CN': '订单 {order}：{seller}已发货，{carrier} {number}。',
      en: 'Order {order}: {seller} sent a parcel by {carrier}, number {number}.',
    },
  },
  'shipping-overdue': {
    title: { 'zh-CN': '卖家没有按时发货', en: 'The seller is late' },
    body: {
      'zh-CN':
        '订单 {order}：{seller}没有按时发货。您现在可以取消没有发出的商品，马上退款；{until}前还没发货，系统会自动取消并退款。',
      en: 'Order {order}: {seller} has not shipped in time. You may cancel what is not shipped and get your money back at once; what is not shipped by {until} is cancelled and refunded by itself.',
    },
  },
  'lines-cancelled': {
    title: { 'zh-CN': '取消成功', en: 'Your cancellation' },
    body: {
      'zh-CN': '订单 {order}：已为您取消{seller}的商品，退款 ¥{amount} 会原路退回。',
      en: 'Order {order}: your goods from {seller} are cancelled. ¥{amount} goes back the way you paid.',
    },
  },
  'order-refused': {
    title: { 'zh-CN': '卖家不能发货', en: 'The seller cannot deliver' },
    body: {
      'zh-CN': '订单 {order}：{seller}不能发货，原因：{reason}。¥{amount} 全部原路退回。',
      en: 'Order {order}: {seller} cannot deliver, because: {reason}. ¥{amount}, all you paid for it, goes back the way you paid.',
    },
  },
  'cancelled-by-deadline': {
    title: { 'zh-CN': '超时未发货，已退款', en: 'Cancelled because it was not shipped' },
    body: {
      'zh-CN': '订单 {order}：{seller}一直没有发货，系统已取消未发出的商品，¥{amount} 原路退回。',
      en: 'Order {order}: {seller} did not ship, so what was left is cancelled. ¥{amount} goes back the way you paid.',
    },
  },
  'shipping-extended': {
    title: { 'zh-CN': '卖家要推迟发货', en: 'The seller puts your order off' },
    body: {
      'zh-CN':
        '订单 {order}：{seller}要推迟到 {until} 前发货，原因请看订单。您不想等，可以在订单里点“不等了”，没发的马上全额退款；到时还没发货会自动退款。',
      en: 'Order {order}: {seller} will ship by {until} instead; the order says why. If you would rather not wait, refuse it in the order and what has not left is refunded at once. If it is not shipped by then, it is refunded by itself.',
    },
  },
  'presale-refunded': {
    title: { 'zh-CN': '预售没有发货，已退款', en: 'Not shipped, refunded' },
    body: {
      'zh-CN': '订单 {order}：{seller}到期没有发货，¥{amount} 原路退回。',
      en: 'Order {order}: {seller} did not ship in time. ¥{amount} goes back the way you paid.',
    },
  },
  'weight-refunded': {
    title: { 'zh-CN': '少的分量已退款', en: 'Refund for missing weight' },
    body: {
      'zh-CN': '订单 {order}：{seller}称得的分量比订的少，差价 ¥{amount} 原路退回。',
      en: 'Order {order}: {seller} packed less than you ordered. The difference of ¥{amount} goes back the way you paid.',
    },
  },
  'late-refunded': {
    title: { 'zh-CN': '晚发货补偿', en: 'Compensation for late shipping' },
    body: {
      'zh-CN': '订单 {order}：{seller}发货晚了，补偿您 ¥{amount}，原路退回。',
      en: 'Order {order}: {seller} shipped late. ¥{amount} goes back to you the way you paid.',
    },
  },
  unfulfillable: {
    title: { 'zh-CN': '商品已售完，已退款', en: 'Sold out, refunded' },
    body: {
      'zh-CN': '订单 {order}：付款到账时商品已经没有了，¥{amount} 全部原路退回。',
      en: 'Order {order}: the goods were gone when your payment came. All of ¥{amount} goes back the way you paid.',
    },
  },
  'refund-arrived': {
    title: { 'zh-CN': '退款已到账', en: 'Your refund has been paid' },
    body: {
      'zh-CN': '订单 {order}：退款 ¥{amount} 已由支付机构退回。',
      en: 'Order {order}: your refund of ¥{amount} has been paid out.',
    },
  },
  'refund-delayed': {
    title: { 'zh-CN': '退款遇到问题', en: 'Your refund is delayed' },
    body: {
      'zh-CN': '订单 {order}：退款 ¥{amount} 没有退成，平台工作人员正在处理，不需要您做什么。',
      en: 'Order {order}: your refund of ¥{amount} did not go through. Our people are looking into it; you need not do anything.',
    },
  },
  'payment-returned': {
    title: { 'zh-CN': '付款已退回', en: 'A payment was sent back' },
    body: {
      'zh-CN': '订单 {order}：有一笔付款 ¥{amount} 和订单对不上，已原路退回。',
      en: 'Order {order}: a payment of ¥{amount} did not fit the order and goes back the way you paid.',
    },
  },
  'receipt-confirmed-by-time': {
    title: { 'zh-CN': '已自动确认收货', en: 'Receipt confirmed by itself' },
    body: {
      'zh-CN': '订单 {order}：{seller}的商品到期已自动确认收货。有问题请在{until}前申请售后。',
      en: 'Order {order}: receipt of the goods from {seller} was confirmed by time. If something is wrong, say so by {until}.',
    },
  },
  'seller-order-to-pack': {
    title: { 'zh-CN': '有新订单要发货', en: 'A new order to pack' },
    body: {
      'zh-CN': '新订单 {code}：共 {count} 件，请在{until}前发货。',
      en: 'New order {code}: {count} pieces to pack. Please ship by {until}.',
    },
  },
  'seller-ship-by-near': {
    title: { 'zh-CN': '快到发货时间了', en: 'Ship-by is near' },
    body: {
      'zh-CN': '订单 {code} 还没发完，请在{until}前发货。',
      en: 'Order {code} is not shipped yet. Please ship by {until}.',
    },
  },
  'seller-overdue': {
    title: { 'zh-CN': '发货已超时', en: 'Shipping is overdue' },
    body: {
      'zh-CN': '订单 {code} 已过发货时间，买家可以随时取消。现在发货要扣晚发货补偿；{until}前不发货会自动取消。',
      en: 'Order {code} is past its ship-by time: the buyer may cancel at any moment. Shipping now costs the late penalty; by {until} it is cancelled by itself.',
    },
  },
  'seller-lines-cancelled': {
    title: { 'zh-CN': '买家取消了商品', en: 'The buyer cancelled' },
    body: {
      'zh-CN': '订单 {code}：买家取消了商品，剩 {count} 件要发。请按最新的清单打包。',
      en: 'Order {code}: the buyer cancelled goods, {count} pieces are left to ship. Please pack by the new list.',
    },
  },
  'seller-cancelled-by-deadline': {
    title: { 'zh-CN': '超时订单已取消', en: 'Cancelled because it was not shipped' },
    body: {
      'zh-CN': '订单 {code} 到期没有发货，未发出的商品已取消并退款给买家。',
      en: 'Order {code} was not shipped in time; what was left is cancelled and refunded to the buyer.',
    },
  },
  'seller-extension-refused': {
    title: { 'zh-CN': '买家不愿意等', en: 'The buyer would not wait' },
    body: {
      'zh-CN': '订单 {code}：买家没有同意推迟，已退款，剩 {count} 件要发。',
      en: 'Order {code}: the buyer would not wait and was refunded; {count} pieces are left to ship.',
    },
  },
  'seller-presale-refunded': {
    title: { 'zh-CN': '预售到期，已退款给买家', en: 'A pre-sale ran out' },
    body: {
      'zh-CN': '订单 {code} 到期没有发货，没发的已退款给买家，请不要再发。',
      en: 'Order {code} was not shipped in time: what had not left is refunded to the buyer. Please do not send it any more.',
    },
  },
  'seller-late-penalty': {
    title: { 'zh-CN': '晚发货补偿', en: 'Late penalty' },
    body: {
      'zh-CN': '订单 {code} 发货晚了，从货款中补偿买家 ¥{amount}。',
      en: 'Order {code} was shipped late: ¥{amount} of its money went back to the buyer.',
    },
  },
  'seller-money-held': {
    title: { 'zh-CN': '有一笔货款暂时扣住', en: 'Some of your money is on hold' },
    body: {
      'zh-CN': '订单 {code} 的货款 ¥{amount} 暂时扣住，最晚到{until}。原因：{why}。钱还是您的，到时会自动放行。',
      en: 'The money of order {code}, ¥{amount}, is kept back until {until} at the latest. {why}. It is still yours and is let go by itself.',
    },
  },
  'seller-money-unheld': {
    title: { 'zh-CN': '暂扣的货款已放行', en: 'Your money is no longer on hold' },
    body: {
      'zh-CN': '订单 {code} 的货款 ¥{amount} 不再扣住，{place}。',
      en: 'The money of order {code}, ¥{amount}, is no longer kept back; {place}.',
    },
  },
} as const satisfies Readonly<Record<string, MessageWords>>;

/** A notice about an order. */
export type OrderTemplate = keyof typeof ORDER_WORDS;
