import type { SellerKind } from '../seller/seller.states.js';

/** How an item is done: a picture of a paper, a tick of the applicant, or a look of an operator. */
export type ChecklistItemKind = 'document' | 'attestation' | 'operator_review';

/** An item that is asked of applicants of a kind, in one language. */
export interface ChecklistItemRow {
  readonly id: string;
  readonly sellerKind: SellerKind;
  readonly code: string;
  readonly kind: ChecklistItemKind;
  readonly words: string;
  readonly required: boolean;
  readonly position: number;
  readonly validFrom: string;
  /** The first day on which it is asked no more; null for none. */
  readonly validTo: string | null;
}

/** The ground on which a kind may sell, in one language. */
export interface LegalGroundRow {
  readonly code: string;
  readonly name: string;
}
