import type { SellerKind } from '#generated/graphql.js';
import { m } from '#generated/paraglide/messages.js';

/** Who brought goods in, where nobody is named: what they are, and not who. */
export function unnamedProducer(kind: SellerKind): string {
  const words: Record<SellerKind, () => string> = {
    OWN_PRODUCE_HOUSEHOLD: m.trace_family,
    HANDICRAFT: m.trace_craftsperson,
    PETTY_TRADE: m.trace_petty_trader,
    SELF_EMPLOYED: m.trace_self_employed,
    COOPERATIVE: m.kind_cooperative,
    COMPANY: m.kind_company,
  };
  return words[kind]();
}
