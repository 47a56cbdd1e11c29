-- Generated from the code: `WITNESS=write npm run test:integration` writes it anew. Review plans like code.

-- catalog.find_goods_to_mark
select p.id, p.village_id as "villageId" from catalog.products p
   where p.code = $1 and p.seller_id = $2 and p.state <> 'withdrawn'

--   Index Scan using products_seller on products p
--     Index Cond: (seller_id = $2)
--     Filter: ((state <> 'withdrawn'::text) AND (code = $1))
