-- Generated from the code: `WITNESS=write npm run test:integration` writes it anew. Review plans like code.

-- village_seller.withdraw_asked_mandate
update village_seller.mandates set state = 'withdrawn', ended_at = $3, ended_by = $4
   where agent_id = $1 and seller_id = $2 and state = 'asked'

--   Update on mandates
--     ->  Index Scan using mandates_one_asked on mandates
--           Index Cond: ((agent_id = $1) AND (seller_id = $2))
--           Filter: (state = 'asked'::text)
