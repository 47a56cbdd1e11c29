-- Generated from the code: `WITNESS=write npm run test:integration` writes it anew. Review plans like code.

-- village_seller.find_seller_names
select id as "sellerId", code as "sellerCode", name as "sellerName", name_en as "sellerNameEn", kind as "sellerKind",
    shown_until as "sellerShownUntil"
  from village_seller.sellers where id = any($1) and standing in ('approved', 'paused', 'leaving')

--   Bitmap Heap Scan on sellers
--     Recheck Cond: (id = ANY ($1))
--     Filter: (standing = ANY ('{approved,paused,leaving}'::text[]))
--     ->  Bitmap Index Scan on sellers_pkey
--           Index Cond: (id = ANY ($1))
