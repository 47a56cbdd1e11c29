-- Generated from the code: `WITNESS=write npm run test:integration` writes it anew. Review plans like code.

-- catalog.tell_cards_of_freight
update catalog.product_cards set undelivered = $2 where product_id = any($1) and undelivered <> $2

--   Update on product_cards
--     ->  Bitmap Heap Scan on product_cards
--           Recheck Cond: (product_id = ANY ($1))
--           Filter: (undelivered <> $2)
--           ->  Bitmap Index Scan on product_cards_pkey
--                 Index Cond: (product_id = ANY ($1))
