-- Generated from the code: `WITNESS=write npm run test:integration` writes it anew. Review plans like code.

-- identity.replace_sealed_pending_secret
update auth.second_factors set sealed_pending_secret = $2 where person_id = $1

--   Update on second_factors
--     ->  Index Scan using second_factors_pkey on second_factors
--           Index Cond: (person_id = $1)
