-- Generated from the code: `WITNESS=write npm run test:integration` writes it anew. Review plans like code.

-- zh-CN
product_id as "productId", code, title as title, picture_hash as "pictureHash",
    picture_width as "pictureWidth", picture_height as "pictureHeight", price_fen as "priceFen",
    price_per_500g_fen as "pricePer500gFen", variant_label as "variantLabel", variant_count as "variantCount",
    in_stock as "inStock", category_code as "categoryCode", category_name as "categoryName",
    seller_code as "sellerCode", seller_name as "sellerName", seller_kind as "sellerKind",
    village_code as "villageCode", village_name as "villageName", town_name as "townName",
    county_code as "countyCode", county_name as "countyName", alleviated,
    geographical_indication_until >= $1 as "geographicalIndication", green_until >= $1 as green,
    organic_until >= $1 as organic, certified_until >= $1 as certified, published_at as "publishedAt", sold,
    harvest_from as "harvestFrom", harvest_until as "harvestUntil"

-- en
product_id as "productId", code, title_en as title, picture_hash as "pictureHash",
    picture_width as "pictureWidth", picture_height as "pictureHeight", price_fen as "priceFen",
    price_per_500g_fen as "pricePer500gFen", variant_label_en as "variantLabel", variant_count as "variantCount",
    in_stock as "inStock", category_code as "categoryCode", category_name_en as "categoryName",
    seller_code as "sellerCode", seller_name_en as "sellerName", seller_kind as "sellerKind",
    village_code as "villageCode", village_name_en as "villageName", town_name_en as "townName",
    county_code as "countyCode", county_name_en as "countyName", alleviated,
    geographical_indication_until >= $1 as "geographicalIndication", green_until >= $1 as green,
    organic_until >= $1 as organic, certified_until >= $1 as certified, published_at as "publishedAt", sold,
    harvest_from as "harvestFrom", harvest_until as "harvestUntil"
