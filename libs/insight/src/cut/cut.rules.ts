/** What sales can be cut by, each with how a key is named to people: by a code, never by an id. */
export const SALES_CUTS = ['village', 'household', 'product', 'category', 'province'] as const;
/** One of the ways to cut sales. */
export type SalesCut = (typeof SALES_CUTS)[number];

/** What a cut's key is in the facts. */
export const FACT_COLUMN: Readonly<Record<SalesCut, string>> = {
  village: 'village_id',
  household: 'seller_id',
  product: 'product_id',
  category: 'category_code',
  province: 'province_code',
};
