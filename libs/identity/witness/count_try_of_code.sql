-- Generated from the code: `WITNESS=write npm run test:integration` writes it anew. Review plans like code.

-- identity.count_try_of_code
update auth.sign_in_codes set tries = tries + 1
   where id = (select id from auth.sign_in_codes where phone_index = $1 order by created_at desc, id desc limit 1)
     and used_at is null and expires_at > $2 and tries < 5
   returning id, code_hash as "codeHash"

--   Update on sign_in_codes
--     InitPlan 1
--       ->  Limit
--             ->  Incremental Sort
--                   Sort Key: sign_in_codes_1.created_at DESC, sign_in_codes_1.id DESC
--                   Presorted Key: sign_in_codes_1.created_at
--                   ->  Index Scan Backward using sign_in_codes_phone on sign_in_codes sign_in_codes_1
--                         Index Cond: (phone_index = $1)
--     ->  Index Scan using sign_in_codes_pkey on sign_in_codes
--           Index Cond: (id = (InitPlan 1).col1)
--           Filter: ((used_at IS NULL) AND (expires_at > $2) AND (tries < 5))
