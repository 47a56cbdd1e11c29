-- Generated from the code: `WITNESS=write npm run test:integration` writes it anew. Review plans like code.

-- identity.insert_person
insert into identity.persons (id, display_name, sealed_phone, phone_index, masked_phone, created_at)
   values ($1, $2, $3, $4, $5, $6) on conflict (phone_index) do nothing returning id

--   Insert on persons
--     Conflict Resolution: NOTHING
--     Conflict Arbiter Indexes: persons_phone_index
--     ->  Result
