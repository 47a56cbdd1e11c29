import type { Finding } from '../review/finding.js';
import type { ProductState } from '../product/product.states.js';
import type { ListingContent } from './listing.content.js';
import type { ListingState, RevisionBase, RevisionState } from './listing.states.js';
import type { Windows } from '../window/window.rules.js';
import type { PackUnit } from './pack.rules.js';

/** A pack as its seller sees it. */
export interface ListingVariantRow {
  readonly id: string;
  readonly label: string;
  readonly labelEn: string;
  readonly packAmount: number | null;
  readonly packUnit: PackUnit | null;
  readonly netWeightGrams: number | null;
  readonly itemCount: number | null;
  readonly shippingWeightGrams: number;
  readonly priceFen: number;
  readonly onHand: number;
  readonly reserved: number;
}

/** What was last submitted or drafted of a product. */
export interface RevisionRow {
  readonly id: string;
  readonly number: number;
  readonly base: RevisionBase;
  readonly state: RevisionState;
  readonly content: ListingContent;
  readonly findings: readonly Finding[];
  readonly submittedAt: string | null;
  readonly decidedAt: string | null;
  readonly reason: string | null;
}

/** A product as its seller sees it. */
export interface ListingRow {
  readonly id: string;
  readonly code: string;
  readonly sellerId: string;
  readonly sellerCode: string;
  readonly productState: ProductState;
  readonly state: ListingState;
  /** Made by the seller's device; null where the goods came in otherwise. */
  readonly clientRequestId: string | null;
  readonly publishedAt: Date | null;
  readonly pausedAt: Date | null;
  readonly windows: Windows;
  /** What buyers see, or would see if it were on sale. */
  readonly live: ListingContent;
  readonly variants: readonly ListingVariantRow[];
  /** The newest; null where the goods came in otherwise. */
  readonly revision: RevisionRow | null;
}

/** A product as its own transaction locked it. */
export interface LockedProduct {
  readonly id: string;
  readonly code: string;
  readonly sellerId: string;
  readonly state: ProductState;
  readonly pausedAt: Date | null;
  readonly publishedAt: Date | null;
}
