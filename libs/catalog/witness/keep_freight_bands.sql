-- Generated from the code: `WITNESS=write npm run test:integration` writes it anew. Review plans like code.

-- catalog.keep_freight_bands
insert into catalog.freight_bands (template_id, band, first_units, first_fen, next_units, next_fen, free_above_fen)
   select id, band, "firstUnits", "firstFen", "nextUnits", "nextFen", "freeAboveFen"
   from unnest($1::uuid[]) as t (id) cross join json_to_recordset($2) as b (band int, "firstUnits" int,
     "firstFen" bigint, "nextUnits" int, "nextFen" bigint, "freeAboveFen" bigint)

--   Insert on freight_bands
--     ->  Nested Loop
--           ->  Function Scan on unnest t
--           ->  Function Scan on json_to_recordset b
