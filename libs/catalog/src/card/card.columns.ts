import type { Language } from '@shanhuo/kernel';

/** SQL with its values. `name` is given only to common shapes: each name costs memory on every connection. */
export interface ShapedQuery {
  readonly name: string | undefined;
  readonly text: string;
  readonly values: readonly unknown[];
}

const COLUMNS: Record<Language, string> = { 'zh-CN': columns(''), en: columns('_en') };

/** What lists read of a card in a language; `$1` is the day claims are judged on. */
export function cardColumns(language: Language): string {
  return COLUMNS[language];
}

function columns(en: '' | '_en'): string {
  return `product_id as "productId", code, title${en} as title, picture_hash as "pictureHash",
    picture_width as "pictureWidth", picture_height as "pictureHeight", price_fen as "priceFen",
    price_per_500g_fen as "pricePer500gFen", variant_label${en} as "variantLabel", variant_count as "variantCount",
    in_stock as "inStock", category_code as "categoryCode", category_name${en} as "categoryName",
    seller_code as "sellerCode", seller_name${en} as "sellerName", seller_kind as "sellerKind",
    village_code as "villageCode", village_name${en} as "villageName", town_name${en} as "townName",
    county_code as "countyCode", county_name${en} as "countyName", alleviated,
    geographical_indication_until >= $1 as "geographicalIndication", green_until >= $1 as green,
    organic_until >= $1 as organic, certified_until >= $1 as certified, published_at as "publishedAt", sold,
    harvest_from as "harvestFrom", harvest_until as "harvestUntil"`;
}
