-- Generated from the code: `WITNESS=write npm run test:integration` writes it anew. Review plans like code.

-- village_seller.find_village_id
select v.id from village_seller.division_codes k join village_seller.villages v on v.id = k.subject_id
   where k.code = $1 order by k.valid_from desc limit 1

--   Limit
--     ->  Nested Loop
--           ->  Index Scan Backward using division_codes_pkey on division_codes k
--                 Index Cond: (code = $1)
--           ->  Index Only Scan using villages_pkey on villages v
--                 Index Cond: (id = k.subject_id)
