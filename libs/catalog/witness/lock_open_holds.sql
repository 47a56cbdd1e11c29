-- Generated from the code: `WITNESS=write npm run test:integration` writes it anew. Review plans like code.

-- catalog.lock_open_holds
select id, variant_id as "variantId", quantity from catalog.holds
   where holder_id = $1 and state = 'open' order by variant_id, id for update

--   LockRows
--     ->  Sort
--           Sort Key: variant_id, id
--           ->  Bitmap Heap Scan on holds
--                 Recheck Cond: (state = 'open'::text)
--                 Filter: (holder_id = $1)
--                 ->  Bitmap Index Scan on holds_open_until
