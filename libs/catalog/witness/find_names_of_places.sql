-- Generated from the code: `WITNESS=write npm run test:integration` writes it anew. Review plans like code.

-- catalog.find_names_of_places
select name, level in ('province', 'prefecture') as "isRegion" from village_seller.divisions
   union all select name, false from village_seller.villages

--   Append
--     ->  Seq Scan on divisions
--           Disabled: true
--     ->  Seq Scan on villages
--           Disabled: true
