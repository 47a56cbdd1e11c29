-- Generated from the code: `WITNESS=write npm run test:integration` writes it anew. Review plans like code.

-- catalog.load_card_sources
select p.id as "productId", p.code, p.title, p.title_en as "titleEn", p.seller_id as "sellerId",
    p.village_id as "villageId", p.published_at as "publishedAt",
    g.code as "categoryCode", g.name as "categoryName", g.name_en as "categoryNameEn",
    (select s.code from catalog.specialties s where s.id = p.specialty_id) as "specialtyCode",
    picture.content_hash as "pictureHash", picture.width as "pictureWidth", picture.height as "pictureHeight",
    p.season, cheapest.price_fen as "priceFen", cheapest.net_weight_grams as "netWeightGrams",
    cheapest.label as "variantLabel", cheapest.label_en as "variantLabelEn",
    totals.count as "variantCount", totals.in_stock as "inStock", totals.sold,
    p.sale_from::timestamp at time zone e.time_zone as "opensAt", (least(p.sale_until, p.harvest_until) + 1)::timestamp at time zone e.time_zone as "closesAt", p.harvest_from as "harvestFrom",
    p.harvest_until as "harvestUntil",
    (select array_agg(f.province_code) from catalog.freight_templates t
      join catalog.freight_provinces f on f.template_id = t.id and f.band is null
      where t.seller_id = p.seller_id and t.valid_to is null) as "undeliveredTo",
    marks.geographical_indication as "geographicalIndicationUntil", marks.green as "greenUntil",
    marks.organic as "organicUntil", certificate.until as "certifiedUntil"
  from catalog.products p
  join catalog.categories g on g.id = p.category_id
  join village_seller.sellers e on e.id = p.seller_id
  cross join lateral (select v.* from catalog.variants v join catalog.stock s on s.variant_id = v.id
    where v.product_id = p.id and v.withdrawn_at is null
    order by s.on_hand > s.reserved desc, v.price_fen, v.position limit 1) cheapest
  cross join lateral (select count(*)::int as count, bool_or(s.on_hand > s.reserved) as in_stock,
      (select coalesce(sum(s.sold), 0)::int from catalog.variants v join catalog.stock s on s.variant_id = v.id
        where v.product_id = p.id) as sold
    from catalog.variants v join catalog.stock s on s.variant_id = v.id
    where v.product_id = p.id and v.withdrawn_at is null) totals
  left join lateral (select i.* from catalog.product_pictures o join catalog.pictures i using (content_hash)
    where o.product_id = p.id order by o.position limit 1) picture on true
  cross join lateral (select max(m.valid_until) filter (where m.kind = 'geographical_indication') as geographical_indication,
      max(m.valid_until) filter (where m.kind = 'green') as green, max(m.valid_until) filter (where m.kind = 'organic') as organic
    from catalog.marks m where m.product_id = p.id and m.valid_from <= $2 and m.state = 'accepted' and exists (select from village_seller.villages w
      join village_seller.divisions y on y.id = w.county_id
      where w.id = p.village_id and m.place_ids && array[w.id, w.town_id, w.county_id, y.parent_id])) marks
  cross join lateral (select max(t.valid_until) as until from catalog.lots l
    join catalog.lot_certificates t on t.lot_id = l.id
    join catalog.certificate_balances b on b.certificate_id = t.id
    where l.product_id = p.id and t.issued_on <= $2 and b.shipped < b.certified) certificate
  where p.id = any($1) and p.state = 'on_sale' and p.paused_at is null and (g.permit_kinds = '{}' or (g.permit_only_prepacked and p.prepacked is null) or exists (
        select from village_seller.permits k where k.seller_id = p.seller_id and k.kind = any(g.permit_kinds)
          and k.state = 'accepted' and k.valid_from <= $2::date and k.valid_until >= $2::date))

--   Nested Loop
--     ->  Nested Loop
--           ->  Nested Loop Left Join
--                 ->  Nested Loop
--                       ->  Nested Loop
--                             ->  Nested Loop
--                                   ->  Nested Loop
--                                         ->  Bitmap Heap Scan on products p
--                                               Recheck Cond: (id = ANY ($1))
--                                               Filter: ((paused_at IS NULL) AND (state = 'on_sale'::text))
--                                               ->  Bitmap Index Scan on products_pkey
--                                                     Index Cond: (id = ANY ($1))
--                                         ->  Index Scan using categories_pkey on categories g
--                                               Index Cond: (id = p.category_id)
--                                               Filter: ((permit_kinds = '{}'::text[]) OR (permit_only_prepacked AND (p.prepacked IS NULL)) OR EXISTS(SubPlan 3))
--                                               SubPlan 3
--                                                 ->  Index Scan using permits_number_once on permits k
--                                                       Index Cond: ((seller_id = p.seller_id) AND (kind = ANY (g.permit_kinds)))
--                                                       Filter: ((valid_from <= $2) AND (valid_until >= $2) AND (state = 'accepted'::text))
--                                   ->  Index Scan using sellers_pkey on sellers e
--                                         Index Cond: (id = p.seller_id)
--                             ->  Limit
--                                   ->  Sort
--                                         Sort Key: ((s.on_hand > s.reserved)) DESC, v.price_fen, v."position"
--                                         ->  Nested Loop
--                                               ->  Bitmap Heap Scan on variants v
--                                                     Recheck Cond: (product_id = p.id)
--                                                     Filter: (withdrawn_at IS NULL)
--                                                     ->  Bitmap Index Scan on variants_product
--                                                           Index Cond: (product_id = p.id)
--                                               ->  Index Scan using stock_pkey on stock s
--                                                     Index Cond: (variant_id = v.id)
--                       ->  Aggregate
--                             InitPlan 4
--                               ->  Aggregate
--                                     ->  Nested Loop
--                                           ->  Bitmap Heap Scan on variants v_2
--                                                 Recheck Cond: (product_id = p.id)
--                                                 ->  Bitmap Index Scan on variants_product
--                                                       Index Cond: (product_id = p.id)
--                                           ->  Index Scan using stock_pkey on stock s_3
--                                                 Index Cond: (variant_id = v_2.id)
--                             ->  Nested Loop
--                                   ->  Bitmap Heap Scan on variants v_1
--                                         Recheck Cond: (product_id = p.id)
--                                         Filter: (withdrawn_at IS NULL)
--                                         ->  Bitmap Index Scan on variants_product
--                                               Index Cond: (product_id = p.id)
--                                   ->  Index Scan using stock_pkey on stock s_1
--                                         Index Cond: (variant_id = v_1.id)
--                 ->  Limit
--                       ->  Nested Loop
--                             ->  Index Scan using product_pictures_pkey on product_pictures o
--                                   Index Cond: (product_id = p.id)
--                             ->  Index Scan using pictures_pkey on pictures i
--                                   Index Cond: (content_hash = o.content_hash)
--           ->  Aggregate
--                 ->  Nested Loop Semi Join
--                       Join Filter: (m.place_ids && ARRAY[w.id, w.town_id, w.county_id, y.parent_id])
--                       ->  Index Scan using marks_at_desk on marks m
--                             Index Cond: (state = 'accepted'::text)
--                             Filter: ((valid_from <= $2) AND (product_id = p.id))
--                       ->  Nested Loop
--                             ->  Index Scan using villages_pkey on villages w
--                                   Index Cond: (id = p.village_id)
--                             ->  Index Scan using divisions_pkey on divisions y
--                                   Index Cond: (id = w.county_id)
--     ->  Aggregate
--           ->  Nested Loop
--                 ->  Nested Loop
--                       ->  Bitmap Heap Scan on lots l
--                             Recheck Cond: (product_id = p.id)
--                             ->  Bitmap Index Scan on lots_product
--                                   Index Cond: (product_id = p.id)
--                       ->  Index Scan using lot_certificates_lot on lot_certificates t
--                             Index Cond: (lot_id = l.id)
--                             Filter: (issued_on <= $2)
--                 ->  Index Scan using certificate_balances_pkey on certificate_balances b
--                       Index Cond: (certificate_id = t.id)
--                       Filter: (shipped < certified)
--     SubPlan 1
--       ->  Index Scan using specialties_pkey on specialties s_2
--             Index Cond: (id = p.specialty_id)
--     SubPlan 2
--       ->  Aggregate
--             ->  Nested Loop
--                   ->  Index Scan using freight_templates_current on freight_templates t_1
--                         Index Cond: (seller_id = p.seller_id)
--                   ->  Bitmap Heap Scan on freight_provinces f
--                         Recheck Cond: (template_id = t_1.id)
--                         Filter: (band IS NULL)
--                         ->  Bitmap Index Scan on freight_provinces_pkey
--                               Index Cond: (template_id = t_1.id)
