-- Generated from the code: `WITNESS=write npm run test:integration` writes it anew. Review plans like code.

-- catalog.find_village_codes_of_goods
select id, code from village_seller.villages where id = any($1)

--   Bitmap Heap Scan on villages
--     Recheck Cond: (id = ANY ($1))
--     ->  Bitmap Index Scan on villages_pkey
--           Index Cond: (id = ANY ($1))
