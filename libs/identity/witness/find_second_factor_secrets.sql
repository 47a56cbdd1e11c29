-- Generated from the code: `WITNESS=write npm run test:integration` writes it anew. Review plans like code.

-- identity.find_second_factor_secrets
select sealed_secret as "sealedSecret", sealed_pending_secret as "sealedPendingSecret"
   from auth.second_factors where person_id = $1 for update

--   LockRows
--     ->  Index Scan using second_factors_pkey on second_factors
--           Index Cond: (person_id = $1)
