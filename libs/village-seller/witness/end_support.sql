-- Generated from the code: `WITNESS=write npm run test:integration` writes it anew. Review plans like code.

-- village_seller.end_support
update village_seller.household_supports set valid_to = $2, ended_at = $3, ended_by = $4 where id = $1

--   Update on household_supports
--     ->  Index Scan using household_supports_pkey on household_supports
--           Index Cond: (id = $1)
