-- Generated from the code: `WITNESS=write npm run test:integration` writes it anew. Review plans like code.

-- identity.confirm_second_factor
update auth.second_factors
   set sealed_secret = $2, sealed_pending_secret = null, confirmed_at = $3, last_step = $4
   where person_id = $1 returning person_id

--   Update on second_factors
--     ->  Index Scan using second_factors_pkey on second_factors
--           Index Cond: (person_id = $1)
