-- Generated from the code: `WITNESS=write npm run test:integration` writes it anew. Review plans like code.

-- catalog.keep_freight_provinces
insert into catalog.freight_provinces (template_id, province_code, band)
   select id, "provinceCode", band
   from unnest($1::uuid[]) as t (id) cross join json_to_recordset($2) as p ("provinceCode" text, band int)

--   Insert on freight_provinces
--     ->  Nested Loop
--           ->  Function Scan on unnest t
--           ->  Function Scan on json_to_recordset p
