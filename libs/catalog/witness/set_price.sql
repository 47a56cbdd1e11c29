-- Generated from the code: `WITNESS=write npm run test:integration` writes it anew. Review plans like code.

-- catalog.set_price
with changed as (update catalog.variants set price_fen = $2 where id = $1 returning id)
   insert into catalog.price_changes (id, variant_id, from_fen, to_fen, at, by_person)
   select $3, id, $4, $2, $5, $6 from changed

--   Insert on price_changes
--     CTE changed
--       ->  Update on variants
--             ->  Index Scan using variants_pkey on variants
--                   Index Cond: (id = $1)
--     ->  CTE Scan on changed
