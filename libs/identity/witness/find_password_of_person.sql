-- Generated from the code: `WITNESS=write npm run test:integration` writes it anew. Review plans like code.

-- identity.find_password_of_person
select hash from auth.passwords where person_id = $1

--   Index Scan using passwords_pkey on passwords
--     Index Cond: (person_id = $1)
