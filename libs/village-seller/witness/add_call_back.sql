-- Generated from the code: `WITNESS=write npm run test:integration` writes it anew. Review plans like code.

-- village_seller.add_call_back
insert into village_seller.call_backs
     (id, code, request_id, topic, about_kind, about_shop_code, about_code, seller_id, person_id, language, phone_index,
      masked_phone, sealed_phone, sealed_name, state, asked_at)
   values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, 'open', $15)
   on conflict (request_id, phone_index) do nothing returning code

--   Insert on call_backs
--     Conflict Resolution: NOTHING
--     Conflict Arbiter Indexes: call_backs_once
--     ->  Result
