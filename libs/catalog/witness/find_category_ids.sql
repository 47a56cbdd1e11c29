-- Generated from the code: `WITNESS=write npm run test:integration` writes it anew. Review plans like code.

-- catalog.find_category_ids
select code, id from catalog.categories

--   Seq Scan on categories
--     Disabled: true
