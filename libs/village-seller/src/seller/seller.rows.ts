import type { VillageRow } from '../region/region.rows.js';
import type { SellerKind } from './seller.states.js';

/** A cooperative, in one language. */
export interface CooperativeRow {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly villageId: string;
  /** Households that are members today. */
  readonly memberCount: number;
}

/** A photo of a family, as its shop shows it. */
export interface FamilyPhotoRow {
  readonly id: string;
  readonly width: number;
  readonly height: number;
}

/** A seller as the shop shows it, with village and cooperative, in one language. */
export interface SellerRow {
  readonly id: string;
  readonly code: string;
  readonly kind: SellerKind;
  readonly name: string;
  readonly legalGround: string;
  readonly story: string;
  /** Day as YYYY-MM-DD. */
  readonly since: string;
  /** The last day of who leaves, public notice until then; null for who stays. */
  readonly leavesOn: string | null;
  /** The last day its goods are shown. */
  readonly shownUntil: string;
  /** Null while its family agrees to none. */
  readonly photo: FamilyPhotoRow | null;
  readonly village: VillageRow;
  /** The cooperative that sells, or the one the household is a member of. */
  readonly cooperative: CooperativeRow | null;
}
