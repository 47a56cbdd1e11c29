-- Generated from the code: `WITNESS=write npm run test:integration` writes it anew. Review plans like code.

-- village_seller.find_time_zones
select id, time_zone as "timeZone" from village_seller.sellers where id = any($1)

--   Bitmap Heap Scan on sellers
--     Recheck Cond: (id = ANY ($1))
--     ->  Bitmap Index Scan on sellers_pkey
--           Index Cond: (id = ANY ($1))
