-- Generated from the code: `WITNESS=write npm run test:integration` writes it anew. Review plans like code.

-- catalog.end_specialties
update catalog.specialties set valid_until = $2 where code <> all($1::text[]) and valid_until is null

--   Update on specialties
--     ->  Seq Scan on specialties
--           Disabled: true
--           Filter: ((valid_until IS NULL) AND (code <> ALL ($1)))
