-- Generated from the code: `WITNESS=write npm run test:integration` writes it anew. Review plans like code.

-- identity.take_second_factor_step
update auth.second_factors set last_step = $2
   where person_id = $1 and (last_step is null or last_step < $2) returning person_id

--   Update on second_factors
--     ->  Index Scan using second_factors_pkey on second_factors
--           Index Cond: (person_id = $1)
--           Filter: ((last_step IS NULL) OR (last_step < $2))
