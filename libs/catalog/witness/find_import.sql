-- Generated from the code: `WITNESS=write npm run test:integration` writes it anew. Review plans like code.

-- catalog.find_import
select i.id, i.seller_id as "sellerId", e.code as "sellerCode", i.person_id as "personId",
  i.second_factor as "secondFactor", i.language, i.file_name as "fileName", i.state, i.rows, i.rows_done as "rowsDone",
  i.confirmed, i.refusal, i.refusal_details as "refusalDetails", i.began_at as "beganAt", i.applied_at as "appliedAt",
  i.applied_by as "appliedBy", i.ends_at as "endsAt", i.turn from catalog.imports i join village_seller.sellers e on e.id = i.seller_id where i.id = $1 and i.seller_id = $2 and i.ends_at > $3

--   Nested Loop
--     ->  Index Scan using imports_seller on imports i
--           Index Cond: (seller_id = $2)
--           Filter: ((ends_at > $3) AND (id = $1))
--     ->  Index Scan using sellers_pkey on sellers e
--           Index Cond: (id = $2)
