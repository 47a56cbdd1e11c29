-- Generated from the code: `WITNESS=write npm run test:integration` writes it anew. Review plans like code.

-- catalog.find_turning_cards
select m.product_id as "productId" from catalog.marks m where m.valid_from = $1 and m.state = 'accepted'
   union select l.product_id from catalog.lots l join catalog.lot_certificates t on t.lot_id = l.id where t.issued_on = $1
   union select p.id from village_seller.permits k join catalog.products p on p.seller_id = k.seller_id
     where k.state = 'accepted' and k.valid_from = $1::date
   union select p.id from village_seller.permits k join catalog.products p on p.seller_id = k.seller_id
     where k.state = 'accepted' and k.valid_until = $1::date - 1
   union select product_id from catalog.product_cards where seller_shown_until < $1::date

--   Unique
--     ->  Sort
--           Sort Key: m.product_id
--           ->  Append
--                 ->  Index Scan using marks_at_desk on marks m
--                       Index Cond: (state = 'accepted'::text)
--                       Filter: (valid_from = $1)
--                 ->  Nested Loop
--                       ->  Index Scan using lot_certificates_issued_on on lot_certificates t
--                             Index Cond: (issued_on = $1)
--                       ->  Index Scan using lots_pkey on lots l
--                             Index Cond: (id = t.lot_id)
--                 ->  Nested Loop
--                       ->  Index Scan using permits_beginning on permits k
--                             Index Cond: ((valid_from = $1) AND (state = 'accepted'::text))
--                       ->  Index Scan using products_seller on products p
--                             Index Cond: (seller_id = k.seller_id)
--                 ->  Nested Loop
--                       ->  Index Scan using permits_to_decide on permits k_1
--                             Index Cond: (state = 'accepted'::text)
--                             Filter: (valid_until = ($1 - 1))
--                       ->  Index Scan using products_seller on products p_1
--                             Index Cond: (seller_id = k_1.seller_id)
--                 ->  Bitmap Heap Scan on product_cards
--                       Recheck Cond: (seller_shown_until < $1)
--                       ->  Bitmap Index Scan on product_cards_seller_shown_until
--                             Index Cond: (seller_shown_until < $1)
