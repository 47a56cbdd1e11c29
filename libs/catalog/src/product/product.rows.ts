import type { VillageRow } from '@shanhuo/village-seller';
import type { Prepacked } from '../listing/listing.content.js';
import type { MarkKind } from '../mark/mark.states.js';
import type { ProductSpecialtyRow } from '../specialty/specialty.rows.js';
import type { ReturnClass } from './product.states.js';

export interface VariantRow {
  readonly id: string;
  readonly label: string;
  readonly priceFen: number;
  readonly netWeightGrams: number | null;
  readonly itemCount: number | null;
  /** With packing. */
  readonly shippingWeightGrams: number;
  /** On hand and not reserved. */
  readonly available: number;
}

export interface MarkRow {
  readonly kind: MarkKind;
  readonly evidence: string;
  /** Day as YYYY-MM-DD; null where the evidence has no end. */
  readonly validUntil: string | null;
}

export interface LotCertificateRow {
  readonly lotCode: string;
  readonly harvestedOn: string;
  readonly number: string;
  readonly issuer: string;
  readonly issuedOn: string;
  readonly validUntil: string;
}

/** A product on sale with all its page shows, in one language. Claims past their day are left out. */
export interface ProductRow {
  readonly id: string;
  readonly code: string;
  readonly sellerId: string;
  readonly title: string;
  readonly description: string;
  readonly season: string | null;
  readonly returnClass: ReturnClass;
  readonly shipWithinHours: number;
  /** What stands on the pack; null for loose goods. */
  readonly prepacked: Prepacked | null;
  readonly publishedAt: Date;
  /** Between which moments it sells; an end that is null is open. */
  readonly opensAt: Date | null;
  readonly closesAt: Date | null;
  readonly isOpen: boolean;
  /** Where it is sold ahead: the days in which it is sent, and the end of the last. */
  readonly harvestFrom: string | null;
  readonly harvestUntil: string | null;
  readonly shipsUntil: Date | null;
  readonly category: { readonly code: string; readonly name: string };
  /** Null where its seller does not say. */
  readonly specialty: ProductSpecialtyRow | null;
  readonly origin: Omit<VillageRow, 'countyId'>;
  readonly pictures: readonly { readonly contentHash: string; readonly width: number; readonly height: number }[];
  readonly variants: readonly VariantRow[];
  readonly marks: readonly MarkRow[];
  readonly certificates: readonly LotCertificateRow[];
}
