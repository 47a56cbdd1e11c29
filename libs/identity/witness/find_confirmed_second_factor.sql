-- Generated from the code: `WITNESS=write npm run test:integration` writes it anew. Review plans like code.

-- identity.find_confirmed_second_factor
select 1 from auth.second_factors where person_id = $1 and confirmed_at is not null

--   Index Scan using second_factors_pkey on second_factors
--     Index Cond: (person_id = $1)
--     Filter: (confirmed_at IS NOT NULL)
