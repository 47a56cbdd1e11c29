import type { LotRecordKind, LotUnit } from './harvest.rules.js';

/** A lot as its seller, and a cooperative that may list for it, sees it. */
export interface LotRow {
  readonly id: string;
  readonly code: string;
  readonly sellerCode: string;
  readonly sellerName: string;
  readonly sellerNameEn: string;
  readonly productCode: string;
  readonly title: string;
  readonly titleEn: string;
  readonly villageName: string;
  readonly villageNameEn: string;
  readonly harvestedOn: string;
  readonly quantity: number;
  readonly unit: LotUnit;
  readonly place: string;
  readonly note: string;
  readonly records: number;
  readonly closedAt: Date | null;
}

/** What was written of it once, and by whom. */
export interface LotRecordRow {
  readonly lotId: string;
  readonly number: number;
  readonly kind: LotRecordKind;
  readonly harvestedOn: string;
  readonly quantity: number;
  readonly unit: LotUnit;
  readonly place: string;
  readonly note: string;
  readonly reason: string;
  readonly at: string;
  /** What the person calls themselves; null for one who is forgotten. */
  readonly byName: string | null;
  readonly cooperativeName: string | null;
  readonly cooperativeNameEn: string | null;
}

/** What of a lot went to stock at once. */
export interface LotStockRow {
  readonly lotId: string;
  readonly label: string;
  readonly labelEn: string;
  readonly packs: number;
}

/** A change of what is on hand of a pack. */
export interface StockRecordRow {
  readonly id: string;
  readonly label: string;
  readonly labelEn: string;
  readonly why: 'listed' | 'counted' | 'harvested';
  readonly fromOnHand: number;
  readonly toOnHand: number;
  /** What was sold, less what came back, since the change before it; null for the first. */
  readonly soldBefore: number | null;
  readonly at: Date;
  readonly byName: string | null;
  readonly cooperativeName: string | null;
  readonly cooperativeNameEn: string | null;
  readonly lotCode: string | null;
}

/** What was harvested of goods of one name in a month, in one unit. */
export interface HarvestSumRow {
  readonly month: string;
  readonly title: string;
  readonly titleEn: string;
  readonly unit: LotUnit;
  readonly lots: number;
  readonly sellers: number;
  readonly quantity: number;
}

/** All of it in one unit. */
export interface HarvestTotalRow {
  readonly unit: LotUnit;
  readonly lots: number;
  readonly quantity: number;
}
