import type { SellerKind } from '#generated/graphql.js';
import { m } from '#generated/paraglide/messages.js';

interface Kind {
  kind: SellerKind;
  /** Names the kind in an address. */
  slug: string;
  /** What somebody would say of themselves, and what that means. */
  title: () => string;
  about: () => string;
}

/** Those who need no licence first: most applicants are farmers. */
export const unlicensedKinds: readonly Kind[] = [
  {
    kind: 'OWN_PRODUCE_HOUSEHOLD',
    slug: 'own-produce',
    title: m.apply_kind_own_produce,
    about: m.apply_kind_own_produce_about,
  },
  { kind: 'HANDICRAFT', slug: 'handicraft', title: m.apply_kind_handicraft, about: m.apply_kind_handicraft_about },
  { kind: 'PETTY_TRADE', slug: 'petty-trade', title: m.apply_kind_petty_trade, about: m.apply_kind_petty_trade_about },
];

export const licensedKinds: readonly Kind[] = [
  {
    kind: 'SELF_EMPLOYED',
    slug: 'self-employed',
    title: m.apply_kind_self_employed,
    about: m.apply_kind_self_employed_about,
  },
  { kind: 'COOPERATIVE', slug: 'cooperative', title: m.apply_kind_cooperative, about: m.apply_kind_cooperative_about },
  { kind: 'COMPANY', slug: 'company', title: m.apply_kind_company, about: m.apply_kind_company_about },
];

export const allKinds: readonly Kind[] = [...unlicensedKinds, ...licensedKinds];

/** The kind an address names. */
export function kindOfSlug(slug: string): Kind | undefined {
  return allKinds.find((each) => each.slug === slug);
}

export function isLicensed(kind: SellerKind): boolean {
  return licensedKinds.some((each) => each.kind === kind);
}
