-- Generated from the code: `WITNESS=write npm run test:integration` writes it anew. Review plans like code.

-- village_seller.remove_area_lists
delete from village_seller.area_lists

--   Delete on area_lists
--     ->  Seq Scan on area_lists
--           Disabled: true
