-- Generated from the code: `WITNESS=write npm run test:integration` writes it anew. Review plans like code.

-- catalog.find_category
select g.id, g.code, g.name, g.name_en as "nameEn", g.return_class as "returnClass",
    g.ship_within_hours as "shipWithinHours", g.permit, g.permit_en as "permitEn", g.permit_kinds as "permitKinds",
    g.permit_only_prepacked as "permitOnlyPrepacked"
  from catalog.categories g where g.code = $1

--   Index Scan using categories_code on categories g
--     Index Cond: (code = $1)
