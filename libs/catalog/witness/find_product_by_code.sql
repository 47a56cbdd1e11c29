-- Generated from the code: `WITNESS=write npm run test:integration` writes it anew. Review plans like code.

-- catalog.find_product_by_code.en
select p.id, p.code, p.seller_id as "sellerId", p.title_en as title, p.description_en as description,
    p.season_en as season, p.return_class as "returnClass", p.ship_within_hours as "shipWithinHours",
    p.published_at as "publishedAt", p.prepacked, c.opens_at as "opensAt", c.closes_at as "closesAt",
    (c.opens_at is null or c.opens_at <= $3::timestamptz) and (c.closes_at is null or c.closes_at > $3::timestamptz) as "isOpen", p.harvest_from as "harvestFrom",
    p.harvest_until as "harvestUntil", (p.harvest_until + 1)::timestamp at time zone e.time_zone - interval '1 second' as "shipsUntil",
    json_build_object('code', c.category_code, 'name', c.category_name_en) as category,
    (select json_build_object('code', s.code, 'name', s.name_en, 'otherSellers',
      (select count(distinct others.seller_id)::int from (select o.seller_id from catalog.product_cards o
        where o.specialty_code = s.code and o.seller_id <> p.seller_id and o.seller_shown_until >= $2::date
          and (o.opens_at is null or o.opens_at <= $3::timestamptz) and (o.closes_at is null or o.closes_at > $3::timestamptz)
        limit 100) others))
    from catalog.specialties s where s.id = p.specialty_id) as specialty,
    json_build_object('id', c.village_id, 'code', c.village_code, 'name', c.village_name_en, 'community', c.village_community,
      'townName', c.town_name_en, 'countyCode', c.county_code, 'countyName', c.county_name_en, 'alleviated', c.alleviated) as origin,
    (select coalesce(json_agg(json_build_object('contentHash', i.content_hash, 'width', i.width, 'height', i.height)
        order by o.position), '[]')
      from catalog.product_pictures o join catalog.pictures i using (content_hash) where o.product_id = p.id) as pictures,
    (select coalesce(json_agg(json_build_object('id', v.id, 'label', v.label_en, 'priceFen', v.price_fen,
        'netWeightGrams', v.net_weight_grams, 'itemCount', v.item_count,
        'shippingWeightGrams', v.shipping_weight_grams, 'available', s.on_hand - s.reserved)
        order by v.position), '[]')
      from catalog.variants v join catalog.stock s on s.variant_id = v.id
      where v.product_id = p.id and v.withdrawn_at is null) as variants,
    (select coalesce(json_agg(json_build_object('kind', m.kind, 'evidence', m.evidence_en, 'validUntil', m.valid_until)
        order by m.kind), '[]')
      from catalog.marks m
      where m.product_id = p.id and m.state = 'accepted' and exists (select from village_seller.villages w
      join village_seller.divisions y on y.id = w.county_id
      where w.id = p.village_id and m.place_ids && array[w.id, w.town_id, w.county_id, y.parent_id]) and m.valid_from <= $2::date and m.valid_until >= $2::date) as marks,
    (select coalesce(json_agg(json_build_object('lotCode', l.code, 'harvestedOn', l.harvested_on, 'number', t.number,
        'issuer', t.issuer_en, 'issuedOn', t.issued_on, 'validUntil', t.valid_until) order by t.issued_on desc), '[]')
      from catalog.lots l join catalog.lot_certificates t on t.lot_id = l.id
        join catalog.certificate_balances b on b.certificate_id = t.id
      where l.product_id = p.id and t.issued_on <= $2::date and t.valid_until >= $2::date
        and b.shipped < b.certified) as certificates
  from catalog.products p join catalog.product_cards c on c.product_id = p.id
    join village_seller.sellers e on e.id = p.seller_id
  where p.code = $1 and c.seller_shown_until >= $2::date

--   Nested Loop
--     ->  Nested Loop
--           ->  Index Scan using products_code on products p
--                 Index Cond: (code = $1)
--           ->  Index Scan using product_cards_pkey on product_cards c
--                 Index Cond: (product_id = p.id)
--                 Filter: (seller_shown_until >= $2)
--     ->  Index Scan using sellers_pkey on sellers e
--           Index Cond: (id = p.seller_id)
--     SubPlan 2
--       ->  Index Scan using specialties_pkey on specialties s
--             Index Cond: (id = p.specialty_id)
--             SubPlan 1
--               ->  Aggregate
--                     ->  Sort
--                           Sort Key: o.seller_id
--                           ->  Limit
--                                 ->  Index Scan using product_cards_specialty_unit_price on product_cards o
--                                       Index Cond: (specialty_code = s.code)
--                                       Filter: ((seller_id <> p.seller_id) AND (seller_shown_until >= $2) AND ((opens_at IS NULL) OR (opens_at <= $3)) AND ((closes_at IS NULL) OR (closes_at > $3)))
--     SubPlan 3
--       ->  Aggregate
--             ->  Sort
--                   Sort Key: o_1."position"
--                   ->  Nested Loop
--                         ->  Bitmap Heap Scan on product_pictures o_1
--                               Recheck Cond: (product_id = p.id)
--                               ->  Bitmap Index Scan on product_pictures_pkey
--                                     Index Cond: (product_id = p.id)
--                         ->  Index Scan using pictures_pkey on pictures i
--                               Index Cond: (content_hash = o_1.content_hash)
--     SubPlan 4
--       ->  Aggregate
--             ->  Sort
--                   Sort Key: v."position"
--                   ->  Nested Loop
--                         ->  Bitmap Heap Scan on variants v
--                               Recheck Cond: (product_id = p.id)
--                               Filter: (withdrawn_at IS NULL)
--                               ->  Bitmap Index Scan on variants_product
--                                     Index Cond: (product_id = p.id)
--                         ->  Index Scan using stock_pkey on stock s_1
--                               Index Cond: (variant_id = v.id)
--     SubPlan 5
--       ->  Aggregate
--             ->  Sort
--                   Sort Key: m.kind
--                   ->  Nested Loop Semi Join
--                         Join Filter: (m.place_ids && ARRAY[w.id, w.town_id, w.county_id, y.parent_id])
--                         ->  Index Scan using marks_at_desk on marks m
--                               Index Cond: (state = 'accepted'::text)
--                               Filter: ((valid_from <= $2) AND (valid_until >= $2) AND (product_id = p.id))
--                         ->  Nested Loop
--                               ->  Index Scan using villages_pkey on villages w
--                                     Index Cond: (id = p.village_id)
--                               ->  Index Scan using divisions_pkey on divisions y
--                                     Index Cond: (id = w.county_id)
--     SubPlan 6
--       ->  Aggregate
--             ->  Sort
--                   Sort Key: t.issued_on DESC
--                   ->  Nested Loop
--                         ->  Nested Loop
--                               ->  Bitmap Heap Scan on lots l
--                                     Recheck Cond: (product_id = p.id)
--                                     ->  Bitmap Index Scan on lots_product
--                                           Index Cond: (product_id = p.id)
--                               ->  Index Scan using lot_certificates_lot on lot_certificates t
--                                     Index Cond: (lot_id = l.id)
--                                     Filter: ((issued_on <= $2) AND (valid_until >= $2))
--                         ->  Index Scan using certificate_balances_pkey on certificate_balances b
--                               Index Cond: (certificate_id = t.id)
--                               Filter: (shipped < certified)

-- catalog.find_product_by_code.zh
select p.id, p.code, p.seller_id as "sellerId", p.title as title, p.description as description,
    p.season as season, p.return_class as "returnClass", p.ship_within_hours as "shipWithinHours",
    p.published_at as "publishedAt", p.prepacked, c.opens_at as "opensAt", c.closes_at as "closesAt",
    (c.opens_at is null or c.opens_at <= $3::timestamptz) and (c.closes_at is null or c.closes_at > $3::timestamptz) as "isOpen", p.harvest_from as "harvestFrom",
    p.harvest_until as "harvestUntil", (p.harvest_until + 1)::timestamp at time zone e.time_zone - interval '1 second' as "shipsUntil",
    json_build_object('code', c.category_code, 'name', c.category_name) as category,
    (select json_build_object('code', s.code, 'name', s.name, 'otherSellers',
      (select count(distinct others.seller_id)::int from (select o.seller_id from catalog.product_cards o
        where o.specialty_code = s.code and o.seller_id <> p.seller_id and o.seller_shown_until >= $2::date
          and (o.opens_at is null or o.opens_at <= $3::timestamptz) and (o.closes_at is null or o.closes_at > $3::timestamptz)
        limit 100) others))
    from catalog.specialties s where s.id = p.specialty_id) as specialty,
    json_build_object('id', c.village_id, 'code', c.village_code, 'name', c.village_name, 'community', c.village_community,
      'townName', c.town_name, 'countyCode', c.county_code, 'countyName', c.county_name, 'alleviated', c.alleviated) as origin,
    (select coalesce(json_agg(json_build_object('contentHash', i.content_hash, 'width', i.width, 'height', i.height)
        order by o.position), '[]')
      from catalog.product_pictures o join catalog.pictures i using (content_hash) where o.product_id = p.id) as pictures,
    (select coalesce(json_agg(json_build_object('id', v.id, 'label', v.label, 'priceFen', v.price_fen,
        'netWeightGrams', v.net_weight_grams, 'itemCount', v.item_count,
        'shippingWeightGrams', v.shipping_weight_grams, 'available', s.on_hand - s.reserved)
        order by v.position), '[]')
      from catalog.variants v join catalog.stock s on s.variant_id = v.id
      where v.product_id = p.id and v.withdrawn_at is null) as variants,
    (select coalesce(json_agg(json_build_object('kind', m.kind, 'evidence', m.evidence, 'validUntil', m.valid_until)
        order by m.kind), '[]')
      from catalog.marks m
      where m.product_id = p.id and m.state = 'accepted' and exists (select from village_seller.villages w
      join village_seller.divisions y on y.id = w.county_id
      where w.id = p.village_id and m.place_ids && array[w.id, w.town_id, w.county_id, y.parent_id]) and m.valid_from <= $2::date and m.valid_until >= $2::date) as marks,
    (select coalesce(json_agg(json_build_object('lotCode', l.code, 'harvestedOn', l.harvested_on, 'number', t.number,
        'issuer', t.issuer, 'issuedOn', t.issued_on, 'validUntil', t.valid_until) order by t.issued_on desc), '[]')
      from catalog.lots l join catalog.lot_certificates t on t.lot_id = l.id
        join catalog.certificate_balances b on b.certificate_id = t.id
      where l.product_id = p.id and t.issued_on <= $2::date and t.valid_until >= $2::date
        and b.shipped < b.certified) as certificates
  from catalog.products p join catalog.product_cards c on c.product_id = p.id
    join village_seller.sellers e on e.id = p.seller_id
  where p.code = $1 and c.seller_shown_until >= $2::date

--   Nested Loop
--     ->  Nested Loop
--           ->  Index Scan using products_code on products p
--                 Index Cond: (code = $1)
--           ->  Index Scan using product_cards_pkey on product_cards c
--                 Index Cond: (product_id = p.id)
--                 Filter: (seller_shown_until >= $2)
--     ->  Index Scan using sellers_pkey on sellers e
--           Index Cond: (id = p.seller_id)
--     SubPlan 2
--       ->  Index Scan using specialties_pkey on specialties s
--             Index Cond: (id = p.specialty_id)
--             SubPlan 1
--               ->  Aggregate
--                     ->  Sort
--                           Sort Key: o.seller_id
--                           ->  Limit
--                                 ->  Index Scan using product_cards_specialty_unit_price on product_cards o
--                                       Index Cond: (specialty_code = s.code)
--                                       Filter: ((seller_id <> p.seller_id) AND (seller_shown_until >= $2) AND ((opens_at IS NULL) OR (opens_at <= $3)) AND ((closes_at IS NULL) OR (closes_at > $3)))
--     SubPlan 3
--       ->  Aggregate
--             ->  Sort
--                   Sort Key: o_1."position"
--                   ->  Nested Loop
--                         ->  Bitmap Heap Scan on product_pictures o_1
--                               Recheck Cond: (product_id = p.id)
--                               ->  Bitmap Index Scan on product_pictures_pkey
--                                     Index Cond: (product_id = p.id)
--                         ->  Index Scan using pictures_pkey on pictures i
--                               Index Cond: (content_hash = o_1.content_hash)
--     SubPlan 4
--       ->  Aggregate
--             ->  Sort
--                   Sort Key: v."position"
--                   ->  Nested Loop
--                         ->  Bitmap Heap Scan on variants v
--                               Recheck Cond: (product_id = p.id)
--                               Filter: (withdrawn_at IS NULL)
--                               ->  Bitmap Index Scan on variants_product
--                                     Index Cond: (product_id = p.id)
--                         ->  Index Scan using stock_pkey on stock s_1
--                               Index Cond: (variant_id = v.id)
--     SubPlan 5
--       ->  Aggregate
--             ->  Sort
--                   Sort Key: m.kind
--                   ->  Nested Loop Semi Join
--                         Join Filter: (m.place_ids && ARRAY[w.id, w.town_id, w.county_id, y.parent_id])
--                         ->  Index Scan using marks_at_desk on marks m
--                               Index Cond: (state = 'accepted'::text)
--                               Filter: ((valid_from <= $2) AND (valid_until >= $2) AND (product_id = p.id))
--                         ->  Nested Loop
--                               ->  Index Scan using villages_pkey on villages w
--                                     Index Cond: (id = p.village_id)
--                               ->  Index Scan using divisions_pkey on divisions y
--                                     Index Cond: (id = w.county_id)
--     SubPlan 6
--       ->  Aggregate
--             ->  Sort
--                   Sort Key: t.issued_on DESC
--                   ->  Nested Loop
--                         ->  Nested Loop
--                               ->  Bitmap Heap Scan on lots l
--                                     Recheck Cond: (product_id = p.id)
--                                     ->  Bitmap Index Scan on lots_product
--                                           Index Cond: (product_id = p.id)
--                               ->  Index Scan using lot_certificates_lot on lot_certificates t
--                                     Index Cond: (lot_id = l.id)
--                                     Filter: ((issued_on <= $2) AND (valid_until >= $2))
--                         ->  Index Scan using certificate_balances_pkey on certificate_balances b
--                               Index Cond: (certificate_id = t.id)
--                               Filter: (shipped < certified)
