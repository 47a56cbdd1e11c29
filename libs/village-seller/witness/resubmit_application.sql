-- Generated from the code: `WITNESS=write npm run test:integration` writes it anew. Review plans like code.

-- village_seller.resubmit_application
update village_seller.applications set state = $2, shop_name = $3, shop_name_en = $4, village_id = $5, grows = $6,
     credit_code = $7, founded_on = $8, submitted_at = $9,
     recommended_at = case when $2 = 'recommended' then recommended_at end,
     recommended_by = case when $2 = 'recommended' then recommended_by end
   where id = $1 and state = 'changes_wanted' returning id

--   Update on applications
--     ->  Index Scan using applications_to_decide on applications
--           Index Cond: ((state = 'changes_wanted'::text) AND (id = $1))
