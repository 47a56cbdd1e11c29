-- Generated from the code: `WITNESS=write npm run test:integration` writes it anew. Review plans like code.

-- catalog.keep_specialties
insert into catalog.specialties (id, code, name, name_en, county_id, category_id, season, season_en, position, valid_from)
   select r.id, r.code, r.name, r."nameEn", k.subject_id, g.id, r.season, r."seasonEn", r.position, $2
   from json_to_recordset($1) as r (id uuid, code text, name text, "nameEn" text, "countyCode" text,
     "categoryCode" text, season text, "seasonEn" text, position int)
   join village_seller.division_codes k on k.code = r."countyCode" and k.valid_to is null
   join catalog.categories g on g.code = r."categoryCode"
   on conflict (code) do update set name = excluded.name, name_en = excluded.name_en, season = excluded.season,
     season_en = excluded.season_en, position = excluded.position, county_id = excluded.county_id,
     category_id = excluded.category_id, valid_until = null
   returning code

--   Insert on specialties
--     Conflict Resolution: UPDATE
--     Conflict Arbiter Indexes: specialties_code
--     ->  Nested Loop
--           ->  Hash Join
--                 Hash Cond: (r."countyCode" = k.code)
--                 ->  Function Scan on json_to_recordset r
--                 ->  Hash
--                       ->  Index Scan using division_codes_pkey on division_codes k
--                             Filter: (valid_to IS NULL)
--           ->  Index Scan using categories_code on categories g
--                 Index Cond: (code = r."categoryCode")
