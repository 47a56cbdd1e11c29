-- Generated from the code: `WITNESS=write npm run test:integration` writes it anew. Review plans like code.

-- catalog.find_listing_review
select 
    p.id, p.code, p.seller_id as "sellerId", e.code as "sellerCode", p.state as "productState", case
    when p.state = 'on_sale' then case when p.paused_at is null then 'on_sale' else 'paused' end
    when p.state = 'draft' and r.state in ('changes_wanted', 'refused') then r.state
    else p.state end as state,
    p.client_request_id as "clientRequestId",
    p.published_at as "publishedAt", p.paused_at as "pausedAt",
    json_build_object('saleFrom', p.sale_from, 'saleUntil', p.sale_until, 'harvestFrom', p.harvest_from,
      'harvestUntil', p.harvest_until) as windows,
    json_build_object('title', p.title, 'titleEn', p.title_en, 'description', p.description,
      'descriptionEn', p.description_en, 'season', coalesce(p.season, ''), 'seasonEn', coalesce(p.season_en, ''),
      'categoryCode', g.code, 'specialtyCode', (select s.code from catalog.specialties s where s.id = p.specialty_id),
      'villageId', p.village_id, 'shipWithinHours', p.ship_within_hours,
      'returnClass', p.return_class, 'prepacked', p.prepacked,
      'pictures', (select coalesce(json_agg(o.content_hash order by o.position), '[]')
        from catalog.product_pictures o where o.product_id = p.id)) as live,
    (select coalesce(json_agg(json_build_object('id', v.id, 'label', v.label, 'labelEn', v.label_en,
        'packAmount', v.pack_amount, 'packUnit', v.pack_unit, 'netWeightGrams', v.net_weight_grams,
        'itemCount', v.item_count, 'shippingWeightGrams', v.shipping_weight_grams, 'priceFen', v.price_fen,
        'onHand', s.on_hand, 'reserved', s.reserved) order by v.position, v.id), '[]')
      from catalog.variants v join catalog.stock s on s.variant_id = v.id
      where v.product_id = p.id and v.withdrawn_at is null) as variants,
    case when r.id is null then null else json_build_object('id', r.id, 'number', r.number, 'base', r.base,
      'state', r.state, 'content', r.content, 'findings', r.findings, 'submittedAt', r.submitted_at,
      'decidedAt', r.decided_at, 'reason', r.reason) end as revision, r.submitted_at as "submittedAt"
  from catalog.product_revisions r
  join catalog.products p on p.id = r.product_id
    join village_seller.sellers e on e.id = p.seller_id
    left join catalog.categories g on g.id = p.category_id where r.id = $1

--   Nested Loop Left Join
--     ->  Nested Loop
--           ->  Nested Loop
--                 ->  Index Scan using product_revisions_pkey on product_revisions r
--                       Index Cond: (id = $1)
--                 ->  Index Scan using products_pkey on products p
--                       Index Cond: (id = r.product_id)
--           ->  Index Scan using sellers_pkey on sellers e
--                 Index Cond: (id = p.seller_id)
--     ->  Index Scan using categories_pkey on categories g
--           Index Cond: (id = p.category_id)
--     SubPlan 1
--       ->  Index Scan using specialties_pkey on specialties s
--             Index Cond: (id = p.specialty_id)
--     SubPlan 2
--       ->  Aggregate
--             ->  Sort
--                   Sort Key: o."position"
--                   ->  Bitmap Heap Scan on product_pictures o
--                         Recheck Cond: (product_id = p.id)
--                         ->  Bitmap Index Scan on product_pictures_pkey
--                               Index Cond: (product_id = p.id)
--     SubPlan 3
--       ->  Aggregate
--             ->  Sort
--                   Sort Key: v."position", v.id
--                   ->  Nested Loop
--                         ->  Bitmap Heap Scan on variants v
--                               Recheck Cond: (product_id = p.id)
--                               Filter: (withdrawn_at IS NULL)
--                               ->  Bitmap Index Scan on variants_product
--                                     Index Cond: (product_id = p.id)
--                         ->  Index Scan using stock_pkey on stock s_1
--                               Index Cond: (variant_id = v.id)
