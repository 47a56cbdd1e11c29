import type { SellerKind } from '@shanhuo/village-seller';

/** A card as it is read, in one language. Claims are null or false where they may not show. */
export interface CardRow {
  readonly productId: string;
  readonly code: string;
  readonly title: string;
  readonly pictureHash: string | null;
  readonly pictureWidth: number | null;
  readonly pictureHeight: number | null;
  readonly priceFen: number;
  readonly pricePer500gFen: number | null;
  readonly variantLabel: string;
  readonly variantCount: number;
  readonly inStock: boolean;
  readonly categoryCode: string;
  readonly categoryName: string;
  readonly sellerCode: string;
  readonly sellerName: string;
  readonly sellerKind: SellerKind;
  readonly villageCode: string;
  readonly villageName: string;
  readonly townName: string;
  readonly countyCode: string;
  readonly countyName: string;
  readonly alleviated: boolean;
  readonly geographicalIndication: boolean | null;
  readonly green: boolean | null;
  readonly organic: boolean | null;
  readonly certified: boolean | null;
  readonly publishedAt: Date;
  readonly sold: number;
  /** The days in which goods sold ahead are sent; null for goods that are there. */
  readonly harvestFrom: string | null;
  readonly harvestUntil: string | null;
  /** Only where it was searched for. */
  readonly score?: number;
  /** Cards in the whole list, up to one more than MOST_FOUND; only where they were found before they were sorted. */
  readonly matches?: number;
}
