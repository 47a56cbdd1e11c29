-- Generated from the code: `WITNESS=write npm run test:integration` writes it anew. Review plans like code.

-- catalog.keep_row_key
insert into catalog.row_keys (seller_id, row_key, product_id)
   select p.seller_id, $3, p.id from catalog.products p where p.seller_id = $1 and p.code = $2 on conflict do nothing

--   Insert on row_keys
--     Conflict Resolution: NOTHING
--     ->  Index Scan using products_seller on products p
--           Index Cond: (seller_id = $1)
--           Filter: (code = $2)
