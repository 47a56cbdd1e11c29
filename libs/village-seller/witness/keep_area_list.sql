-- Generated from the code: `WITNESS=write npm run test:integration` writes it anew. Review plans like code.

-- village_seller.keep_area_list
insert into village_seller.area_lists (content_hash, imported_at) values ($1, $2)

--   Insert on area_lists
--     ->  Result
