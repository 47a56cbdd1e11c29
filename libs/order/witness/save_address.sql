-- Generated from the code: `WITNESS=write npm run test:integration` writes it anew. Review plans like code.

-- order.save_address
insert into orders.addresses (id, person_id, sealed_recipient, sealed_phone, masked_phone, area_code, sealed_detail,
     is_default, created_at) values ($1, $2, $3, $4, $5, $6, $7, $8, $9)
   on conflict (id) do update set sealed_recipient = excluded.sealed_recipient, sealed_phone = excluded.sealed_phone,
     masked_phone = excluded.masked_phone, area_code = excluded.area_code, sealed_detail = excluded.sealed_detail,
     is_default = excluded.is_default

--   Insert on addresses
--     Conflict Resolution: UPDATE
--     Conflict Arbiter Indexes: addresses_pkey
--     ->  Result
