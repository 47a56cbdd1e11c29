import type { Fen } from '@shanhuo/kernel';
import type { PauseReason, SellerKind } from '@shanhuo/village-seller';
import type { FreightRate } from '../freight/freight.rules.js';
import type { ReturnClass, SixKind } from '../product/product.states.js';

/** A variant with all that a cart and an order ask of it, as it stands now, in both languages. */
export interface Sellable {
  readonly variantId: string;
  readonly productId: string;
  readonly productCode: string;
  readonly title: string;
  readonly titleEn: string;
  readonly label: string;
  readonly labelEn: string;
  readonly picture: { readonly contentHash: string; readonly width: number; readonly height: number } | null;
  readonly priceFen: Fen;
  readonly netWeightGrams: number | null;
  readonly itemCount: number | null;
  /** With packing; what a parcel weighs. */
  readonly shippingWeightGrams: number;
  /** On hand and not reserved. */
  readonly available: number;
  /**
   * Whether it may be sold: its product is on sale and within its window, its seller is seen and not in a pause, it was not
   * withdrawn. Says nothing of stock.
   */
  readonly onSale: boolean;
  /** When it goes on sale by itself; null where it does already, or did. */
  readonly opensAt: Date | null;
  /** Sold ahead of its harvest: the days in which it is sent, by the calendar of its shop; null for goods that are there. */
  readonly harvestFrom: string | null;
  readonly harvestUntil: string | null;
  /** The same as moments: the last one is the end of the last day. */
  readonly shipsFrom: Date | null;
  readonly shipsUntil: Date | null;
  /** The last day of the pause its seller is in, where it would be on sale but for that; null otherwise. */
  readonly pausedUntil: string | null;
  readonly pauseReason: PauseReason | null;
  /** What the seller says of the pause; empty for nothing. */
  readonly pauseWords: string | null;
  readonly sellerId: string;
  readonly sellerCode: string;
  readonly sellerName: string;
  readonly sellerNameEn: string;
  readonly sellerKind: SellerKind;
  /** The cooperative that sells, or the one the selling household is a member of today. */
  readonly cooperativeId: string | null;
  readonly categoryCode: string;
  readonly returnClass: ReturnClass;
  readonly shipWithinHours: number;
  /** One of the six kinds that ship with a certificate only (MARA order 2025 no. 4). */
  readonly sixKind: SixKind | null;
  /** Village of origin. */
  readonly villageId: string;
  /** What its seller asks for a parcel to the province that was asked about; null where none was. */
  readonly freight: FreightRate | 'no_delivery' | null;
}
