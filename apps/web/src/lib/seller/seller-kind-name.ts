import type { SellerKind } from '#generated/graphql.js';
import { m } from '#generated/paraglide/messages.js';

/** Who sells, in a word a buyer knows. */
export function sellerKindName(kind: SellerKind): string {
  const names: Record<SellerKind, () => string> = {
    OWN_PRODUCE_HOUSEHOLD: m.kind_household,
    HANDICRAFT: m.kind_handicraft,
    PETTY_TRADE: m.kind_petty_trade,
    SELF_EMPLOYED: m.kind_self_employed,
    COOPERATIVE: m.kind_cooperative,
    COMPANY: m.kind_company,
  };
  return names[kind]();
}
