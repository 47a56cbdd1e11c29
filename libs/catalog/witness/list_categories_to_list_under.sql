-- Generated from the code: `WITNESS=write npm run test:integration` writes it anew. Review plans like code.

-- catalog.list_categories_to_list_under
select g.id, g.code, g.name, g.name_en as "nameEn", g.return_class as "returnClass",
    g.ship_within_hours as "shipWithinHours", g.permit, g.permit_en as "permitEn", g.permit_kinds as "permitKinds",
    g.permit_only_prepacked as "permitOnlyPrepacked"
  from catalog.categories g order by g.position

--   Sort
--     Sort Key: "position"
--     ->  Seq Scan on categories g
--           Disabled: true
