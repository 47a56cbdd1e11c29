/** What a household can let its cooperative do for it. */
export const MEMBER_SCOPES = ['list', 'price', 'ship', 'money'] as const;
/**
 * One of them. `list`: goods, their words, pictures and packs. `price`: what they cost and how many there are. `ship`:
 * orders, parcels and where they go. `money`: what the household sold and was paid.
 */
export type MemberScope = (typeof MEMBER_SCOPES)[number];

/** What a household can let an agent of its village do for it: never money, and never what is its own. */
export const MANDATE_SCOPES = ['list', 'price', 'ship'] as const satisfies readonly MemberScope[];
/** One of them. */
export type MandateScope = (typeof MANDATE_SCOPES)[number];

/** All that can be done for a seller; `own` (freight, pause, permits, membership, mandates, profile) is nobody's but its own people's. */
export const SELLER_SCOPES = [...MEMBER_SCOPES, 'own'] as const;
/** One of them. */
export type SellerScope = (typeof SELLER_SCOPES)[number];

/** Who may say so: the seller's own people, the cooperative the household is a member of, or an agent under its mandate. */
export type HeldThrough = 'own' | 'cooperative' | 'agent';
