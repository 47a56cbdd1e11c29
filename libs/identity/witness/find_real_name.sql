-- Generated from the code: `WITNESS=write npm run test:integration` writes it anew. Review plans like code.

-- identity.find_real_name
select sealed_name as "sealedName", sealed_identity_number as "sealedIdentityNumber",
     identity_index as "identityIndex", masked_name as "maskedName", level
   from identity.real_names where person_id = $1

--   Index Scan using real_names_pkey on real_names
--     Index Cond: (person_id = $1)
