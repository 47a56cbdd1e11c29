-- Generated from the code: `WITNESS=write npm run test:integration` writes it anew. Review plans like code.

-- catalog.find_names_of_shelves
select code, name from catalog.categories

--   Seq Scan on categories
--     Disabled: true
