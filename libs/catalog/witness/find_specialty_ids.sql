-- Generated from the code: `WITNESS=write npm run test:integration` writes it anew. Review plans like code.

-- catalog.find_specialty_ids
select code, id from catalog.specialties

--   Seq Scan on specialties
--     Disabled: true
