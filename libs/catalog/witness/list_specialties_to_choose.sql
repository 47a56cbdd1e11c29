-- Generated from the code: `WITNESS=write npm run test:integration` writes it anew. Review plans like code.

-- catalog.list_specialties_to_choose.en
select s.code, s.name_en as name, g.code as "categoryCode"
  from village_seller.sellers e
  join village_seller.villages v on v.id = e.village_id
  join catalog.specialties s on s.county_id = v.county_id
  join catalog.categories g on g.id = s.category_id
  where e.id = $1 and (s.valid_from <= $2::date and (s.valid_until is null or s.valid_until >= $2::date)
    or s.id in (select p.specialty_id from catalog.products p where p.seller_id = $1 and p.specialty_id is not null))
  order by g.position, s.position

--   Sort
--     Sort Key: g."position", s."position"
--     ->  Nested Loop
--           ->  Nested Loop
--                 ->  Nested Loop
--                       ->  Index Scan using sellers_pkey on sellers e
--                             Index Cond: (id = $1)
--                       ->  Index Scan using villages_pkey on villages v
--                             Index Cond: (id = e.village_id)
--                 ->  Index Scan using specialties_county on specialties s
--                       Index Cond: (county_id = v.county_id)
--                       Filter: (((valid_from <= $2) AND ((valid_until IS NULL) OR (valid_until >= $2))) OR (ANY (id = (hashed SubPlan 1).col1)))
--                       SubPlan 1
--                         ->  Index Scan using products_seller on products p
--                               Index Cond: (seller_id = $1)
--                               Filter: (specialty_id IS NOT NULL)
--           ->  Index Scan using categories_pkey on categories g
--                 Index Cond: (id = s.category_id)

-- catalog.list_specialties_to_choose.zh
select s.code, s.name as name, g.code as "categoryCode"
  from village_seller.sellers e
  join village_seller.villages v on v.id = e.village_id
  join catalog.specialties s on s.county_id = v.county_id
  join catalog.categories g on g.id = s.category_id
  where e.id = $1 and (s.valid_from <= $2::date and (s.valid_until is null or s.valid_until >= $2::date)
    or s.id in (select p.specialty_id from catalog.products p where p.seller_id = $1 and p.specialty_id is not null))
  order by g.position, s.position

--   Sort
--     Sort Key: g."position", s."position"
--     ->  Nested Loop
--           ->  Nested Loop
--                 ->  Nested Loop
--                       ->  Index Scan using sellers_pkey on sellers e
--                             Index Cond: (id = $1)
--                       ->  Index Scan using villages_pkey on villages v
--                             Index Cond: (id = e.village_id)
--                 ->  Index Scan using specialties_county on specialties s
--                       Index Cond: (county_id = v.county_id)
--                       Filter: (((valid_from <= $2) AND ((valid_until IS NULL) OR (valid_until >= $2))) OR (ANY (id = (hashed SubPlan 1).col1)))
--                       SubPlan 1
--                         ->  Index Scan using products_seller on products p
--                               Index Cond: (seller_id = $1)
--                               Filter: (specialty_id IS NOT NULL)
--           ->  Index Scan using categories_pkey on categories g
--                 Index Cond: (id = s.category_id)
