-- Generated from the code: `WITNESS=write npm run test:integration` writes it anew. Review plans like code.

-- identity.find_password_by_phone
select w.person_id as "personId", w.hash from identity.persons p join auth.passwords w on w.person_id = p.id
   where p.phone_index = $1

--   Nested Loop
--     ->  Index Scan using persons_phone_index on persons p
--           Index Cond: (phone_index = $1)
--     ->  Index Scan using passwords_pkey on passwords w
--           Index Cond: (person_id = p.id)
