import { StateTable } from '@shanhuo/kernel';

/** Legal kinds of seller (rules.md 1). The first three need no business licence (E-Commerce Law 10). */
export const SELLER_KINDS = [
  'own_produce_household',
  'handicraft',
  'petty_trade',
  'self_employed',
  'cooperative',
  'company',
] as const;
/** Which of the legal kinds a seller is. */
export type SellerKind = (typeof SELLER_KINDS)[number];

/** Where a seller stands between application and leaving; only approved, paused and leaving ones are seen. */
export type SellerStanding = 'applied' | 'recommended' | 'approved' | 'refused' | 'paused' | 'leaving' | 'left';

/** A third party vouches before the first sale: village, then county desk (rules.md 3); leaving takes public notice (4). */
export const sellerStanding = new StateTable<SellerStanding>('seller standing', 'applied', {
  applied: ['recommended', 'refused'],
  recommended: ['approved', 'refused', 'applied'],
  approved: ['paused', 'leaving'],
  refused: ['applied'],
  paused: ['approved', 'leaving'],
  leaving: ['left', 'approved'],
  left: [],
});
