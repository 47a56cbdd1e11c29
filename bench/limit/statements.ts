/**
 * The one statement each answer could be made of, hand-written for it: the same rows and fields as the API's, in the
 * shape PostgreSQL gives them. `$1` is the day claims are judged on.
 */
const CARD = `code, title, title as alt, '/media/' || picture_hash || '-320.webp' as "smallUrl",
  '/media/' || picture_hash || '-640.webp' as "mediumUrl", '/media/' || picture_hash || '-1280.webp' as "largeUrl",
  picture_width as width, picture_height as height, price_fen as "priceFen", price_per_500g_fen as "pricePer500gFen",
  variant_label as "variantLabel", variant_count as "variantCount", in_stock as "inStock", seller_code as "sellerCode",
  seller_name as "sellerName", village_name as "villageName", county_name as "countyName", alleviated,
  geographical_indication_until >= $1 as "geographicalIndication", green_until >= $1 as green,
  organic_until >= $1 as organic, certified_until >= $1 as certified, published_at as "publishedAt", product_id as "productId"`;

const LIST = `select ${CARD} from catalog.product_cards where (published_at, product_id) < ($2, $3)
  order by published_at desc, product_id desc limit 24`;

/** Ranks the found before it reads what they show. */
const SEARCH = `select ${CARD} from (
    select product_id as id, title_words @@ $3::tsquery as in_title, published_at as at from catalog.product_cards
    where search @@ $2::tsquery order by 2 desc, 3 desc, 1 desc limit 24) found
  join catalog.product_cards on product_id = id order by in_title desc, published_at desc, product_id desc`;

const PRODUCT = `select p.code, p.title, p.description, p.season, p.return_class as "returnClass",
    p.ship_within_hours as "shipWithinHours", p.published_at as "publishedAt", c.category_code as "categoryCode",
    c.category_name as "categoryName", c.village_code as "villageCode", c.village_name as "villageName",
    c.town_name as "townName", c.county_code as "countyCode", c.county_name as "countyName", c.alleviated,
    s.code as "sellerCode", s.name as "sellerName", s.kind as "sellerKind", s.legal_ground as "legalGround", s.since,
    (select json_build_object('code', o.code, 'name', o.name) from village_seller.cooperatives o
      where o.id = coalesce(s.cooperative_id, (select m.cooperative_id from village_seller.cooperative_members m
        where m.household_id = s.household_id and m.left_on is null order by m.joined_on limit 1))) as cooperative,
    (select json_agg(json_build_object('smallUrl', '/media/' || i.content_hash || '-320.webp',
        'mediumUrl', '/media/' || i.content_hash || '-640.webp', 'largeUrl', '/media/' || i.content_hash || '-1280.webp',
        'width', i.width, 'height', i.height) order by o.position)
      from catalog.product_pictures o join catalog.pictures i using (content_hash) where o.product_id = p.id) as pictures,
    (select json_agg(json_build_object('id', v.id, 'label', v.label, 'priceFen', v.price_fen,
        'netWeightGrams', v.net_weight_grams, 'available', t.on_hand - t.reserved) order by v.position)
      from catalog.variants v join catalog.stock t on t.variant_id = v.id
      where v.product_id = p.id and v.withdrawn_at is null) as variants,
    (select json_agg(json_build_object('kind', m.kind, 'evidence', m.evidence, 'validUntil', m.valid_until) order by m.kind)
      from catalog.marks m
      where m.product_id = p.id and m.state = 'accepted' and m.valid_from <= $1 and m.valid_until >= $1
        and exists (select from village_seller.villages w join village_seller.divisions y on y.id = w.county_id
          where w.id = p.village_id and m.place_ids && array[w.id, w.town_id, w.county_id, y.parent_id])) as marks,
    (select json_agg(json_build_object('lotCode', l.code, 'number', t.number, 'issuer', t.issuer,
        'issuedOn', t.issued_on, 'validUntil', t.valid_until) order by t.issued_on desc)
      from catalog.lots l join catalog.lot_certificates t on t.lot_id = l.id
      where l.product_id = p.id and t.issued_on <= $1 and t.valid_until >= $1) as certificates
  from catalog.products p join catalog.product_cards c on c.product_id = p.id join village_seller.sellers s on s.id = p.seller_id
  where p.code = $2`;

/** By the first part of a path; what follows in it are the values after the day. */
export const LIMIT_STATEMENTS: Readonly<Record<string, string>> = { list: LIST, search: SEARCH, product: PRODUCT };
