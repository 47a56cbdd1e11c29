/** What a household can let its cooperative do for it. */
export const MEMBER_SCOPES = ['list', 'price', 'ship', 'money'] as const;
/**
 * One of them. `list`: goods, their words, pictures and packs. `price`: what they cost and how many there are. `ship`:
 * orders, parcels and where they go. `money`: what the household sold and was paid.
 */
export type MemberScope = (typeof MEMBER_SCOPES)[number];

/** All that can be done for a seller; `own` (freight, pause, permits, membership, profile) is nobody's but its own people's. */
export const SELLER_SCOPES = [...MEMBER_SCOPES, 'own'] as const;
/** One of them. */
export type SellerScope = (typeof SELLER_SCOPES)[number];

/** Who may say so: the seller's own people, or the cooperative the household is a member of. */
export type HeldThrough = 'own' | 'cooperative';
