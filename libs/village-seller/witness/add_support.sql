-- Generated from the code: `WITNESS=write npm run test:integration` writes it anew. Review plans like code.

-- village_seller.add_support
insert into village_seller.household_supports (id, household_id, kind, valid_from, source, set_at, set_by)
   values ($1, $2, $3, $4, $5, $6, $7)

--   Insert on household_supports
--     ->  Result
