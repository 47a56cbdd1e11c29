import type { Fen } from '@shanhuo/kernel';

/** Parties a payment is shared among. */
export const SHARE_ROLES = ['grower', 'freight', 'cooperative', 'platform', 'payment_cost'] as const;
/** Whose part of what a buyer paid. */
export type ShareRole = (typeof SHARE_ROLES)[number];

/** One party's part of one line. */
export interface Share {
  readonly lineId: string;
  /** What is paid out, held and refunded together: the seller's part of an order. */
  readonly groupId: string;
  readonly role: ShareRole;
  /** Seller for grower and freight, cooperative for cooperative; null where the shop itself has the part. */
  readonly ownerId: string | null;
  /** Never negative. */
  readonly amountFen: Fen;
}
