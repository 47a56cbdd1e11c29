-- Generated from the code: `WITNESS=write npm run test:integration` writes it anew. Review plans like code.

-- catalog.remove_cards
delete from catalog.product_cards where product_id = any($1)

--   Delete on product_cards
--     ->  Bitmap Heap Scan on product_cards
--           Recheck Cond: (product_id = ANY ($1))
--           ->  Bitmap Index Scan on product_cards_pkey
--                 Index Cond: (product_id = ANY ($1))
