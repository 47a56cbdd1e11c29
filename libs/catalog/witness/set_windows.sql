-- Generated from the code: `WITNESS=write npm run test:integration` writes it anew. Review plans like code.

-- catalog.set_windows
update catalog.products set sale_from = $2, sale_until = $3, harvest_from = $4, harvest_until = $5 where id = $1

--   Update on products
--     ->  Index Scan using products_pkey on products
--           Index Cond: (id = $1)
