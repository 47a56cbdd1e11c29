-- Generated from the code: `WITNESS=write npm run test:integration` writes it anew. Review plans like code.

-- village_seller.find_reason_of_change
select reason from village_seller.application_changes where id = $1

--   Index Scan using application_changes_pkey on application_changes
--     Index Cond: (id = $1)
