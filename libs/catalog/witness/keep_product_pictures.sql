-- Generated from the code: `WITNESS=write npm run test:integration` writes it anew. Review plans like code.

-- catalog.keep_product_pictures
insert into catalog.product_pictures (product_id, position, content_hash)
   select $1, n, hash from unnest($2::text[]) with ordinality as t (hash, n)

--   Insert on product_pictures
--     ->  Function Scan on unnest t
