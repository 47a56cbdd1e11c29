-- Generated from the code: `WITNESS=write npm run test:integration` writes it anew. Review plans like code.

-- catalog.find_specialty_of_preview.en
select (select json_build_object('code', s.code, 'name', s.name_en, 'otherSellers',
      (select count(distinct others.seller_id)::int from (select o.seller_id from catalog.product_cards o
        where o.specialty_code = s.code and o.seller_id <> $2::uuid and o.seller_shown_until >= $3::date
          and (o.opens_at is null or o.opens_at <= $4::timestamptz) and (o.closes_at is null or o.closes_at > $4::timestamptz)
        limit 100) others))
    from catalog.specialties s where s.code = $1) as specialty

--   Result
--     InitPlan 2
--       ->  Index Scan using specialties_code on specialties s
--             Index Cond: (code = $1)
--             SubPlan 1
--               ->  Aggregate
--                     ->  Sort
--                           Sort Key: o.seller_id
--                           ->  Limit
--                                 ->  Index Scan using product_cards_specialty_unit_price on product_cards o
--                                       Index Cond: (specialty_code = s.code)
--                                       Filter: ((seller_id <> $2) AND (seller_shown_until >= $3) AND ((opens_at IS NULL) OR (opens_at <= $4)) AND ((closes_at IS NULL) OR (closes_at > $4)))

-- catalog.find_specialty_of_preview.zh
select (select json_build_object('code', s.code, 'name', s.name, 'otherSellers',
      (select count(distinct others.seller_id)::int from (select o.seller_id from catalog.product_cards o
        where o.specialty_code = s.code and o.seller_id <> $2::uuid and o.seller_shown_until >= $3::date
          and (o.opens_at is null or o.opens_at <= $4::timestamptz) and (o.closes_at is null or o.closes_at > $4::timestamptz)
        limit 100) others))
    from catalog.specialties s where s.code = $1) as specialty

--   Result
--     InitPlan 2
--       ->  Index Scan using specialties_code on specialties s
--             Index Cond: (code = $1)
--             SubPlan 1
--               ->  Aggregate
--                     ->  Sort
--                           Sort Key: o.seller_id
--                           ->  Limit
--                                 ->  Index Scan using product_cards_specialty_unit_price on product_cards o
--                                       Index Cond: (specialty_code = s.code)
--                                       Filter: ((seller_id <> $2) AND (seller_shown_until >= $3) AND ((opens_at IS NULL) OR (opens_at <= $4)) AND ((closes_at IS NULL) OR (closes_at > $4)))
