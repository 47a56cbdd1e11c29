import type { ReturnClass } from '@shanhuo/catalog';
import type { Wording } from '@shanhuo/kernel';
import type { SellerOrderRow } from '../order/order.rows.js';
import { claimUntilOf, presumedDeliveryAt, receiptAt } from '../seller-order/deadlines.rules.js';
import type { Terms } from '../terms/terms.service.js';

type Dates = Pick<
  SellerOrderRow,
  'state' | 'paidAt' | 'shippedAt' | 'deliveredAt' | 'claimUntil' | 'nextStepAt' | 'releasedAt'
>;

/** Whether the money of a seller order still waits for somebody, or is the seller's. */
export function moneyStateOf({ releasedAt }: Pick<Dates, 'releasedAt'>): 'pending' | 'available' {
  return releasedAt === null ? 'pending' : 'available';
}

/** Since when the money has been where it is. */
export function moneySince({ paidAt, releasedAt }: Pick<Dates, 'paidAt' | 'releasedAt'>): Date | null {
  return releasedAt ?? paidAt;
}

/**
 * Until when the money is pending at the latest: time does every step that nobody does before, and each has its day. Null
 * before the goods left, since that is the seller's own to do; and where nothing is pending.
 */
export function pendingUntil(row: Dates, classes: readonly ReturnClass[], terms: Terms): Date | null {
  if (row.releasedAt !== null || row.state === 'cancelled') return null;
  if (row.claimUntil !== null) return row.claimUntil;
  const received = receivedAtLatest(row, classes, terms);
  return received === null ? null : claimUntilOf(received, classes, terms);
}

function receivedAtLatest(row: Dates, classes: readonly ReturnClass[], terms: Terms): Date | null {
  if (row.state === 'delivered') return row.nextStepAt;
  if (row.state !== 'shipped' || row.shippedAt === null) return null;
  const delivered = row.nextStepAt ?? presumedDeliveryAt(row.shippedAt, terms.presumeDeliveredAfterDays);
  const days = { afterDays: terms.confirmReceiptAfterDays, freshAfterDays: terms.confirmFreshReceiptAfterDays };
  return receiptAt(delivered, classes, days);
}

const WHY = {
  to_pack: {
    'zh-CN': '买家已付款，等您发货。发货、收货并过了售后期后，就是您的。',
    en: 'The buyer has paid and you are to ship. It becomes yours after receipt and the time for claims.',
  },
  shipped: {
    'zh-CN': '包裹在路上。买家确认收货或到期自动确认，再过售后期后，就是您的。',
    en: 'The parcel is on its way. It becomes yours after receipt, by word or by time, and the time for claims.',
  },
  delivered: {
    'zh-CN': '包裹已送达，等买家确认收货，到期自动确认，再过售后期后，就是您的。',
    en: 'The parcel has arrived. It becomes yours after receipt, by word or by time, and the time for claims.',
  },
  received: {
    'zh-CN': '买家已收货，正在售后期内。',
    en: 'The buyer has the goods; the time for claims is running.',
  },
  available: {
    'zh-CN': '售后期已过，等下一次打款。',
    en: 'The time for claims is over; it waits for the next payout.',
  },
  cancelled: {
    'zh-CN': '订单已取消，钱已退给买家。',
    en: 'The order was cancelled; the money went back to the buyer.',
  },
} as const satisfies Record<string, Wording>;

/** Why the money of a seller order is where it is. */
export function whyOf({ state, releasedAt }: Pick<Dates, 'state' | 'releasedAt'>): Wording {
  if (releasedAt !== null) return WHY.available;
  return state === 'waiting_for_payment' ? WHY.to_pack : WHY[state];
}
