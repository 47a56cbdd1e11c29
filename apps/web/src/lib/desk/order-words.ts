import type { CancelledBy, ChangedBy, MoneyState, SellerOrderState, ShareRole } from '#generated/graphql.js';
import { m } from '#generated/paraglide/messages.js';

/** Where a seller's part of an order stands, in a word. */
export function stateName(state: SellerOrderState): string {
  const names: Record<SellerOrderState, () => string> = {
    WAITING_FOR_PAYMENT: m.desk_state_waiting,
    TO_PACK: m.desk_state_to_pack,
    SHIPPED: m.desk_state_shipped,
    DELIVERED: m.desk_state_delivered,
    RECEIVED: m.desk_state_received,
    CANCELLED: m.desk_state_cancelled,
  };
  return names[state]();
}

/** Who brought a change about. */
export function changedByName(by: ChangedBy): string {
  const names: Record<ChangedBy, () => string> = {
    BUYER: m.desk_by_buyer,
    SELLER: m.desk_by_seller,
    OPERATOR: m.desk_by_operator,
    PAYMENT: m.desk_by_payment,
    TIME: m.desk_by_time,
  };
  return names[by]();
}

/** Who ended an order before it was shipped. */
export function cancelledByName(by: CancelledBy): string {
  const names: Record<CancelledBy, () => string> = {
    BUYER: m.desk_by_buyer,
    SELLER: m.desk_by_seller,
    DEADLINE: m.desk_by_deadline,
    TIME: m.desk_by_time,
  };
  return names[by]();
}

/** Where a seller's money is. */
export function moneyName(state: MoneyState): string {
  const names: Record<MoneyState, () => string> = {
    PENDING: m.desk_money_pending,
    AVAILABLE: m.desk_money_available,
    HELD: m.desk_money_held,
    PAID: m.desk_money_paid,
  };
  return names[state]();
}

/** To whom a part of a line's price goes. */
export function shareName(role: ShareRole): string {
  const names: Record<ShareRole, () => string> = {
    GROWER: m.desk_share_grower,
    FREIGHT: m.desk_share_freight,
    COOPERATIVE: m.desk_share_cooperative,
    PLATFORM: m.desk_share_platform,
    PAYMENT_COST: m.desk_share_payment_cost,
  };
  return names[role]();
}
