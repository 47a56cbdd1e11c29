-- Generated from the code: `WITNESS=write npm run test:integration` writes it anew. Review plans like code.

-- identity.count_try_of_consent
update auth.consent_codes set tries = tries + 1
   where id = (select id from auth.consent_codes where subject_id = $1 order by created_at desc, id desc limit 1)
     and used_at is null and expires_at > $2 and tries < 5
   returning id, person_id as "personId", code_hash as "codeHash"

--   Update on consent_codes
--     InitPlan 1
--       ->  Limit
--             ->  Incremental Sort
--                   Sort Key: consent_codes_1.created_at DESC, consent_codes_1.id DESC
--                   Presorted Key: consent_codes_1.created_at
--                   ->  Index Scan Backward using consent_codes_subject on consent_codes consent_codes_1
--                         Index Cond: (subject_id = $1)
--     ->  Index Scan using consent_codes_pkey on consent_codes
--           Index Cond: (id = (InitPlan 1).col1)
--           Filter: ((used_at IS NULL) AND (expires_at > $2) AND (tries < 5))
