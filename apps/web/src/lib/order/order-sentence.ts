import type { OrderState, SellerOrderState } from '#generated/graphql.js';
import { m } from '#generated/paraglide/messages.js';
import type { Language } from '../money/format-money.js';
import { formatTime } from '../time/format-time.js';

/** What one sentence about an order needs to know. */
interface Told {
  state: OrderState;
  fullyRefunded: boolean;
  payUntil: string;
  paidAt: string | null;
  sellerOrders: { state: SellerOrderState; isOverdue: boolean }[];
}

export interface Sentence {
  /** What happened. */
  title: string;
  /** What comes next, and by when. */
  next: string;
  tone: 'good' | 'plain' | 'alarm';
}

/** The order in one sentence, for its page and for the list. `confirming`: the buyer came back from paying, the word of it did not yet. */
export function describeOrder(order: Told, now: Date, confirming: boolean, language: Language): Sentence {
  if (order.state === 'PLACED') return describeUnpaid(order.payUntil, now, confirming, language);
  if (order.state === 'LAPSED') return { title: m.order_lapsed(), next: m.order_lapsed_next(), tone: 'plain' };
  if (order.state === 'CANCELLED' && order.paidAt === null)
    return { title: m.order_cancelled(), next: m.order_cancelled_next(), tone: 'plain' };
  if (order.fullyRefunded) return { title: m.order_refunded(), next: m.order_refunded_next(), tone: 'plain' };
  // Paid and cancelled whole: its money is on the way back.
  return describePaid(order.sellerOrders.filter(({ state }) => state !== 'CANCELLED'));
}

function describeUnpaid(payUntil: string, now: Date, confirming: boolean, language: Language): Sentence {
  if (confirming) return { title: m.order_confirming(), next: m.order_confirming_next(), tone: 'plain' };
  const time = formatTime(payUntil, 'clock', language);
  if (new Date(payUntil) <= now) return { title: m.order_unpaid_over(), next: m.order_lapsed_next(), tone: 'plain' };
  return { title: m.order_unpaid(), next: m.order_unpaid_next({ time }), tone: 'alarm' };
}

function describePaid(parts: Told['sellerOrders']): Sentence {
  const count = (...states: SellerOrderState[]): number => parts.filter(({ state }) => states.includes(state)).length;
  if (parts.length === 0) return { title: m.order_all_cancelled(), next: m.order_refunded_next(), tone: 'plain' };
  if (parts.some(({ isOverdue }) => isOverdue))
    return { title: m.order_overdue(), next: m.order_overdue_next(), tone: 'alarm' };
  if (count('RECEIVED') === parts.length)
    return { title: m.order_received(), next: m.order_received_next(), tone: 'good' };
  if (count('TO_PACK') === parts.length) return { title: m.order_paid(), next: m.order_paid_next(), tone: 'good' };
  if (count('TO_PACK') > 0)
    return { title: m.order_partly_shipped(), next: m.order_partly_shipped_next(), tone: 'good' };
  if (count('DELIVERED', 'RECEIVED') === parts.length)
    return { title: m.order_delivered(), next: m.order_delivered_next(), tone: 'good' };
  return { title: m.order_shipped(), next: m.order_shipped_next(), tone: 'good' };
}
