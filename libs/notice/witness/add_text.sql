-- Generated from the code: `WITNESS=write npm run test:integration` writes it anew. Review plans like code.

-- notice.add_text
insert into notice.texts
     (id, event_id, template, phone_index, masked_phone, sealed_phone, sealed_body, state, created_at, expires_at)
   values ($1, $2, $3, $4, $5, $6, $7, 'waiting', $8, $9)
   on conflict (event_id, template, phone_index) do nothing returning id

--   Insert on texts
--     Conflict Resolution: NOTHING
--     Conflict Arbiter Indexes: texts_once
--     ->  Result
