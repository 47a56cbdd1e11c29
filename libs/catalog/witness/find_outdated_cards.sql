-- Generated from the code: `WITNESS=write npm run test:integration` writes it anew. Review plans like code.

-- catalog.find_outdated_cards
select product_id as "productId" from catalog.product_cards where words_version <> $1 and product_id > $2
   order by product_id limit $3

--   Limit
--     ->  Index Scan using product_cards_pkey on product_cards
--           Index Cond: (product_id > $2)
--           Filter: (words_version <> $1)
