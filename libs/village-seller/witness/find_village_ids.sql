-- Generated from the code: `WITNESS=write npm run test:integration` writes it anew. Review plans like code.

-- village_seller.find_village_ids
select code, id from village_seller.villages where code = any($1)

--   Bitmap Heap Scan on villages
--     Recheck Cond: (code = ANY ($1))
--     ->  Bitmap Index Scan on villages_code
--           Index Cond: (code = ANY ($1))
