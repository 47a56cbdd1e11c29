-- Generated from the code: `WITNESS=write npm run test:integration` writes it anew. Review plans like code.

-- village_seller.keep_areas
insert into village_seller.areas (code, parent_code, level, name, full_name)
   select * from unnest($1::text[], $2::text[], $3::text[], $4::text[], $5::text[])

--   Insert on areas
--     ->  Function Scan on unnest
