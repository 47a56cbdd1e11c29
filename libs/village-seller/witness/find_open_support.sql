-- Generated from the code: `WITNESS=write npm run test:integration` writes it anew. Review plans like code.

-- village_seller.find_open_support
select id, kind, valid_from::text as "validFrom" from village_seller.household_supports
   where household_id = $1 and valid_to is null

--   Index Scan using household_supports_one_open on household_supports
--     Index Cond: (household_id = $1)
