-- Generated from the code: `WITNESS=write npm run test:integration` writes it anew. Review plans like code.

-- insight.find_village_key
select id::text as key from village_seller.villages where code = $1

--   Index Scan using villages_code on villages
--     Index Cond: (code = $1)
