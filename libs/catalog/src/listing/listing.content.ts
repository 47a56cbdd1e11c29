import type { ReturnClass } from '../product/product.states.js';
import type { Windows } from '../window/window.rules.js';
import type { PackUnit } from './pack.rules.js';

/** What must stand on prepacked food (GB 7718; rules.md 8). */
export interface Prepacked {
  readonly ingredients: string;
  readonly shelfLife: string;
  readonly storage: string;
  /** Number of the standard it is made by, `GB/T 19480`. */
  readonly standard: string;
  /** Number of the maker's licence or registration. */
  readonly licenceNumber: string;
}

/** Words and pictures of a product: what is reviewed. A draft may have gaps. */
export interface ListingContent {
  readonly pictures: readonly string[];
  readonly title: string;
  readonly titleEn: string;
  readonly description: string;
  readonly descriptionEn: string;
  readonly season: string;
  readonly seasonEn: string;
  readonly categoryCode: string | null;
  /** Of its county; left out in what was written before there were any. */
  readonly specialtyCode?: string | null;
  /** Origin; null stands for the seller's own village. */
  readonly villageId: string | null;
  /** Null stands for what the category has. */
  readonly shipWithinHours: number | null;
  readonly returnClass: ReturnClass | null;
  readonly prepacked: Prepacked | null;
  /** Pack, price and stock as they were typed, while nothing is submitted; then they are a variant. */
  readonly offer?: TypedOffer;
  /** The same of the days it sells and is sent; then they stand on the product. */
  readonly windows?: Windows;
}

/** As it was typed: nothing of it is judged before it is submitted. */
export interface TypedOffer {
  readonly packAmount: string;
  readonly packUnit: PackUnit | null;
  readonly price: string;
  readonly stock: string;
  readonly label: string;
  readonly netWeightGrams: number | null;
  readonly shippingWeightGrams: number | null;
}
