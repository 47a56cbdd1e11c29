import type { ChangedBy, OrderPartFragment, RefundState, SellerOrderState, ShareRole } from '#generated/graphql.js';
import { m } from '#generated/paraglide/messages.js';
import type { Language } from '../money/format-money.js';
import { formatTime } from '../time/format-time.js';
import { shipWords } from '../time/ship-words.js';

/** The state of one seller's part, in two words. */
export function partStateName(state: SellerOrderState): string {
  const names: Record<SellerOrderState, () => string> = {
    WAITING_FOR_PAYMENT: m.part_waiting_for_payment,
    TO_PACK: m.part_to_pack,
    SHIPPED: m.part_shipped,
    DELIVERED: m.part_delivered,
    RECEIVED: m.part_received,
    CANCELLED: m.part_cancelled,
  };
  return names[state]();
}

/** What comes next for one seller's part, and by when. */
export function partNext(part: OrderPartFragment, now: Date, language: Language): string {
  const date = part.nextStepAt ? formatTime(part.nextStepAt, 'moment', language) : undefined;
  switch (part.state) {
    case 'WAITING_FOR_PAYMENT':
      return m.part_waiting_for_payment_next();
    case 'TO_PACK':
      return toPackNext(part, now, language);
    case 'SHIPPED':
      return date ? m.part_shipped_next({ date }) : m.part_shipped_next_soon();
    case 'DELIVERED':
      return date ? m.part_delivered_next({ date }) : m.part_delivered_next_soon();
    case 'RECEIVED':
      return part.receivedAt
        ? m.part_received_next({ date: formatTime(part.receivedAt, 'moment', language) })
        : m.part_received_next_soon();
    case 'CANCELLED':
      return cancelledWords(part);
  }
}

/** By the first promise, or the day it was put off to and nobody refused. */
function toPackNext(part: OrderPartFragment, now: Date, language: Language): string {
  const shipBy = part.presale?.extendedUntil ?? part.shipBy;
  if (!shipBy) return m.part_to_pack_next_soon();
  return part.isOverdue
    ? m.part_overdue({ date: formatTime(shipBy, 'moment', language) })
    : m.part_to_pack_next({ words: shipWords(shipBy, now, language) });
}

/** Who did something to an order. */
export function changedByName(by: ChangedBy): string {
  const names: Record<ChangedBy, () => string> = {
    BUYER: m.by_buyer,
    SELLER: m.by_seller,
    OPERATOR: m.by_operator,
    PAYMENT: m.by_payment,
    TIME: m.by_time,
  };
  return names[by]();
}

export function refundStateName(state: RefundState): string {
  const names: Record<RefundState, () => string> = {
    REQUESTED: m.refund_requested,
    SENT: m.refund_sent,
    SUCCEEDED: m.refund_succeeded,
    FAILED: m.refund_failed,
  };
  return names[state]();
}

/** Who gets a part of what a line costs. */
export function shareRoleName(role: ShareRole): string {
  const names: Record<ShareRole, () => string> = {
    GROWER: m.share_grower,
    FREIGHT: m.share_freight,
    COOPERATIVE: m.share_cooperative,
    PLATFORM: m.share_platform,
    PAYMENT_COST: m.share_payment_cost,
  };
  return names[role]();
}

function cancelledWords({ cancelledBy, cancelReason }: OrderPartFragment): string {
  const names = {
    BUYER: m.cancelled_by_buyer,
    SELLER: m.cancelled_by_seller,
    DEADLINE: m.cancelled_by_deadline,
    TIME: m.cancelled_by_time,
  };
  const who = cancelledBy ? names[cancelledBy]() : m.part_cancelled();
  return cancelReason ? m.cancelled_because({ who, reason: cancelReason }) : who;
}
