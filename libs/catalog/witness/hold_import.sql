-- Generated from the code: `WITNESS=write npm run test:integration` writes it anew. Review plans like code.

-- catalog.hold_import
update catalog.imports i set held_until = $3, turn = turn + 1 from village_seller.sellers e
   where i.id = $1 and e.id = i.seller_id and i.state in ('checking', 'applying') and i.held_until <= $2
   returning i.id, i.seller_id as "sellerId", e.code as "sellerCode", i.person_id as "personId",
  i.second_factor as "secondFactor", i.language, i.file_name as "fileName", i.state, i.rows, i.rows_done as "rowsDone",
  i.confirmed, i.refusal, i.refusal_details as "refusalDetails", i.began_at as "beganAt", i.applied_at as "appliedAt",
  i.applied_by as "appliedBy", i.ends_at as "endsAt", i.turn

--   Update on imports i
--     ->  Nested Loop
--           ->  Index Scan using imports_working on imports i
--                 Index Cond: (held_until <= $2)
--                 Filter: ((state = ANY ('{checking,applying}'::text[])) AND (id = $1))
--           ->  Index Scan using sellers_pkey on sellers e
--                 Index Cond: (id = i.seller_id)
