-- Generated from the code: `WITNESS=write npm run test:integration` writes it anew. Review plans like code.

-- village_seller.remove_areas
delete from village_seller.areas

--   Delete on areas
--     ->  Seq Scan on areas
--           Disabled: true
