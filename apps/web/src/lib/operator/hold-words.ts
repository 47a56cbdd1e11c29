import type { MoneyHoldKind } from '#generated/graphql.js';
import { m } from '#generated/paraglide/messages.js';

const names: Record<MoneyHoldKind, () => string> = {
  PAYOUT_ACCOUNT: m.operator_hold_payout_account,
  UNUSUAL_ORDERS: m.operator_hold_unusual_orders,
  COMPLAINTS: m.operator_hold_complaints,
  SELLER_CHECK: m.operator_hold_seller_check,
  AUTHORITY: m.operator_hold_authority,
};

/** What may be looked into while money is kept back. */
export const holdKinds = Object.keys(names) as MoneyHoldKind[];

export function holdKindName(kind: MoneyHoldKind): string {
  return names[kind]();
}
