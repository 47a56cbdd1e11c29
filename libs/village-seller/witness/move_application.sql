-- Generated from the code: `WITNESS=write npm run test:integration` writes it anew. Review plans like code.

-- village_seller.move_application
update village_seller.applications set state = $3, decided_at = $4, seller_id = $5,
     recommended_at = coalesce($6, recommended_at), recommended_by = coalesce($7, recommended_by)
   where id = $1 and state = $2 returning id

--   Update on applications
--     ->  Index Scan using applications_to_decide on applications
--           Index Cond: ((state = $2) AND (id = $1))
