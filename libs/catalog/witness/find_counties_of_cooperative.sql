-- Generated from the code: `WITNESS=write npm run test:integration` writes it anew. Review plans like code.

-- catalog.find_counties_of_cooperative
select k.code, d.name, d.name_en as "nameEn"
   from village_seller.cooperatives c
   cross join lateral (
     select v.county_id from village_seller.villages v where v.id = c.village_id
     union
     select v.county_id from village_seller.cooperative_members m
     join village_seller.households h on h.id = m.household_id
     join village_seller.villages v on v.id = h.village_id
     where m.cooperative_id = c.id and m.left_on is null) places
   join village_seller.divisions d on d.id = places.county_id
   join village_seller.division_codes k on k.subject_id = d.id and k.valid_to is null
   where c.code = $1 and c.id = any($2) order by k.code

--   Sort
--     Sort Key: k.code
--     ->  Nested Loop
--           ->  Index Scan using cooperatives_code on cooperatives c
--                 Index Cond: (code = $1)
--                 Filter: (id = ANY ($2))
--           ->  Nested Loop
--                 ->  Nested Loop
--                       ->  Unique
--                             ->  Sort
--                                   Sort Key: v.county_id
--                                   ->  Append
--                                         ->  Index Scan using villages_pkey on villages v
--                                               Index Cond: (id = c.village_id)
--                                         ->  Nested Loop
--                                               ->  Nested Loop
--                                                     ->  Bitmap Heap Scan on cooperative_members m
--                                                           Recheck Cond: ((left_on IS NULL) AND (cooperative_id = c.id))
--                                                           ->  BitmapAnd
--                                                                 ->  Bitmap Index Scan on cooperative_members_one_at_a_time
--                                                                 ->  Bitmap Index Scan on cooperative_members_pkey
--                                                                       Index Cond: (cooperative_id = c.id)
--                                                     ->  Index Scan using households_pkey on households h
--                                                           Index Cond: (id = m.household_id)
--                                               ->  Index Scan using villages_pkey on villages v_1
--                                                     Index Cond: (id = h.village_id)
--                       ->  Index Scan using divisions_pkey on divisions d
--                             Index Cond: (id = v.county_id)
--                 ->  Index Scan using division_codes_subject on division_codes k
--                       Index Cond: (subject_id = d.id)
--                       Filter: (valid_to IS NULL)
