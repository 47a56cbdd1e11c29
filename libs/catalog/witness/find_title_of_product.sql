-- Generated from the code: `WITNESS=write npm run test:integration` writes it anew. Review plans like code.

-- catalog.find_title_of_product
select title, title_en as "titleEn" from catalog.products where id = $1

--   Index Scan using products_pkey on products
--     Index Cond: (id = $1)
