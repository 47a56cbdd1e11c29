-- Generated from the code: `WITNESS=write npm run test:integration` writes it anew. Review plans like code.

-- catalog.list_imports
select i.id, i.seller_id as "sellerId", e.code as "sellerCode", i.person_id as "personId",
  i.second_factor as "secondFactor", i.language, i.file_name as "fileName", i.state, i.rows, i.rows_done as "rowsDone",
  i.confirmed, i.refusal, i.refusal_details as "refusalDetails", i.began_at as "beganAt", i.applied_at as "appliedAt",
  i.applied_by as "appliedBy", i.ends_at as "endsAt", i.turn from catalog.imports i join village_seller.sellers e on e.id = i.seller_id where i.seller_id = $1 and i.state <> 'dropped' and i.ends_at > $2 order by i.began_at desc limit $3

--   Limit
--     ->  Nested Loop
--           ->  Index Scan Backward using imports_seller on imports i
--                 Index Cond: (seller_id = $1)
--                 Filter: ((state <> 'dropped'::text) AND (ends_at > $2))
--           ->  Index Scan using sellers_pkey on sellers e
--                 Index Cond: (id = $1)
