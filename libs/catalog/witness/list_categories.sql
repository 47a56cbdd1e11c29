-- Generated from the code: `WITNESS=write npm run test:integration` writes it anew. Review plans like code.

-- catalog.list_categories.en
select code, name_en as name from catalog.categories order by position

--   Sort
--     Sort Key: "position"
--     ->  Seq Scan on categories
--           Disabled: true

-- catalog.list_categories.zh
select code, name from catalog.categories order by position

--   Sort
--     Sort Key: "position"
--     ->  Seq Scan on categories
--           Disabled: true
