-- Generated from the code: `WITNESS=write npm run test:integration` writes it anew. Review plans like code.

-- village_seller.find_area_list
select content_hash as "contentHash" from village_seller.area_lists

--   Bitmap Heap Scan on area_lists
--     ->  Bitmap Index Scan on area_lists_pkey
