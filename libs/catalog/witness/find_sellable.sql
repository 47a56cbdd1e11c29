-- Generated from the code: `WITNESS=write npm run test:integration` writes it anew. Review plans like code.

-- catalog.find_sellable
select v.id as "variantId", p.id as "productId", p.code as "productCode", p.title, p.title_en as "titleEn",
    v.label, v.label_en as "labelEn", to_json(picture) as picture, v.price_fen as "priceFen",
    v.net_weight_grams as "netWeightGrams", v.item_count as "itemCount",
    v.shipping_weight_grams as "shippingWeightGrams", s.on_hand - s.reserved as available,
    listed.so and pause.until_day is null and sells.now as "onSale", case when listed.so then pause.until_day end as "pausedUntil",
    case when listed.so and opens.at > $3 then opens.at end as "opensAt", p.harvest_from as "harvestFrom",
    p.harvest_until as "harvestUntil", p.harvest_from::timestamp at time zone e.time_zone as "shipsFrom", (p.harvest_until + 1)::timestamp at time zone e.time_zone - interval '1 second' as "shipsUntil",
    pause.reason_kind as "pauseReason", pause.words as "pauseWords",
    e.id as "sellerId", e.code as "sellerCode", e.name as "sellerName", e.name_en as "sellerNameEn",
    e.kind as "sellerKind", coalesce(e.cooperative_id, member.cooperative_id) as "cooperativeId",
    g.code as "categoryCode", p.return_class as "returnClass", p.ship_within_hours as "shipWithinHours",
    g.six_kind as "sixKind", p.village_id as "villageId", rate.terms as freight
  from catalog.variants v
  join catalog.stock s on s.variant_id = v.id
  join catalog.products p on p.id = v.product_id
  join catalog.categories g on g.id = p.category_id
  join village_seller.sellers e on e.id = p.seller_id
  cross join lateral (select p.state = 'on_sale' and p.paused_at is null and v.withdrawn_at is null
    and e.standing in ('approved', 'paused', 'leaving') and e.shown_until >= $2::date and (g.permit_kinds = '{}' or (g.permit_only_prepacked and p.prepacked is null) or exists (
        select from village_seller.permits k where k.seller_id = p.seller_id and k.kind = any(g.permit_kinds)
          and k.state = 'accepted' and k.valid_from <= $2::date and k.valid_until >= $2::date)) as so) listed
  cross join lateral (select p.sale_from::timestamp at time zone e.time_zone as at) opens
  cross join lateral (select (p.sale_from::timestamp at time zone e.time_zone is null or p.sale_from::timestamp at time zone e.time_zone <= $3::timestamptz) and ((least(p.sale_until, p.harvest_until) + 1)::timestamp at time zone e.time_zone is null or (least(p.sale_until, p.harvest_until) + 1)::timestamp at time zone e.time_zone > $3::timestamptz) as now) sells
  left join lateral (select z.until_day, z.reason_kind, z.words from village_seller.pauses z
    where z.seller_id = e.id and z.ended_at is null
      and z.from_day <= ($3::timestamptz at time zone e.time_zone)::date
      and z.until_day >= ($3::timestamptz at time zone e.time_zone)::date
    order by z.until_day desc limit 1) pause on true
  left join lateral (select i.content_hash as "contentHash", i.width, i.height
    from catalog.product_pictures o join catalog.pictures i using (content_hash)
    where o.product_id = p.id order by o.position limit 1) picture on true
  left join lateral (select m.cooperative_id from village_seller.cooperative_members m
    where m.household_id = e.household_id and m.joined_on <= $2::date and (m.left_on is null or m.left_on >= $2::date)
    order by m.joined_on limit 1) member on true
  left join lateral (select case when b.template_id is null then to_json('no_delivery'::text) else json_build_object(
      'unit', t.unit, 'firstUnits', b.first_units, 'firstFen', b.first_fen, 'nextUnits', b.next_units, 'nextFen', b.next_fen,
      'freeAboveFen', b.free_above_fen) end as terms
    from catalog.freight_templates t
    join catalog.freight_provinces f on f.template_id = t.id and f.province_code = $4
    left join catalog.freight_bands b on b.template_id = f.template_id and b.band = f.band
    where t.seller_id = e.id and t.valid_to is null limit 1) rate on true
  where v.id = any($1)

--   Nested Loop Left Join
--     ->  Nested Loop Left Join
--           ->  Nested Loop Left Join
--                 ->  Nested Loop Left Join
--                       ->  Nested Loop
--                             ->  Nested Loop
--                                   ->  Nested Loop
--                                         ->  Nested Loop
--                                               ->  Bitmap Heap Scan on variants v
--                                                     Recheck Cond: (id = ANY ($1))
--                                                     ->  Bitmap Index Scan on variants_pkey
--                                                           Index Cond: (id = ANY ($1))
--                                               ->  Index Scan using products_pkey on products p
--                                                     Index Cond: (id = v.product_id)
--                                         ->  Index Scan using categories_pkey on categories g
--                                               Index Cond: (id = p.category_id)
--                                   ->  Index Scan using sellers_pkey on sellers e
--                                         Index Cond: (id = p.seller_id)
--                             ->  Index Scan using stock_pkey on stock s
--                                   Index Cond: (variant_id = v.id)
--                       ->  Limit
--                             ->  Index Scan Backward using pauses_seller on pauses z
--                                   Index Cond: ((seller_id = e.id) AND (until_day >= (($3 AT TIME ZONE e.time_zone))::date))
--                                   Filter: (from_day <= (($3 AT TIME ZONE e.time_zone))::date)
--                 ->  Subquery Scan on picture
--                       ->  Limit
--                             ->  Nested Loop
--                                   ->  Index Scan using product_pictures_pkey on product_pictures o
--                                         Index Cond: (product_id = p.id)
--                                   ->  Index Scan using pictures_pkey on pictures i
--                                         Index Cond: (content_hash = o.content_hash)
--           ->  Limit
--                 ->  Sort
--                       Sort Key: m.joined_on
--                       ->  Bitmap Heap Scan on cooperative_members m
--                             Recheck Cond: (household_id = e.household_id)
--                             Filter: ((joined_on <= $2) AND ((left_on IS NULL) OR (left_on >= $2)))
--                             ->  Bitmap Index Scan on cooperative_members_household
--                                   Index Cond: (household_id = e.household_id)
--     ->  Limit
--           ->  Nested Loop Left Join
--                 ->  Nested Loop
--                       ->  Index Scan using freight_templates_current on freight_templates t
--                             Index Cond: (seller_id = e.id)
--                       ->  Index Scan using freight_provinces_pkey on freight_provinces f
--                             Index Cond: ((template_id = t.id) AND (province_code = $4))
--                 ->  Index Scan using freight_bands_pkey on freight_bands b
--                       Index Cond: ((template_id = f.template_id) AND (band = f.band))
--     SubPlan 1
--       ->  Index Scan using permits_number_once on permits k
--             Index Cond: ((seller_id = p.seller_id) AND (kind = ANY (g.permit_kinds)))
--             Filter: ((valid_from <= $2) AND (valid_until >= $2) AND (state = 'accepted'::text))
--     SubPlan 2
--       ->  Index Scan using permits_number_once on permits k_1
--             Index Cond: ((seller_id = p.seller_id) AND (kind = ANY (g.permit_kinds)))
--             Filter: ((valid_from <= $2) AND (valid_until >= $2) AND (state = 'accepted'::text))
--     SubPlan 3
--       ->  Index Scan using permits_number_once on permits k_2
--             Index Cond: ((seller_id = p.seller_id) AND (kind = ANY (g.permit_kinds)))
--             Filter: ((valid_from <= $2) AND (valid_until >= $2) AND (state = 'accepted'::text))
