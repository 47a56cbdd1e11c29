-- Generated from the code: `WITNESS=write npm run test:integration` writes it anew. Review plans like code.

-- catalog.find_sellers_without_freight
select s.id from village_seller.sellers s
   where not exists (select from catalog.freight_templates t where t.seller_id = s.id and t.valid_to is null)

--   Hash Anti Join
--     Hash Cond: (s.id = t.seller_id)
--     ->  Bitmap Heap Scan on sellers s
--           ->  Bitmap Index Scan on sellers_due
--     ->  Hash
--           ->  Bitmap Heap Scan on freight_templates t
--                 Recheck Cond: (valid_to IS NULL)
--                 ->  Bitmap Index Scan on freight_templates_current
