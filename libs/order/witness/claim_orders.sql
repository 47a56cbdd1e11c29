-- Generated from the code: `WITNESS=write npm run test:integration` writes it anew. Review plans like code.

-- order.claim_orders
update orders.orders o set person_id = p.id from identity.persons p
   where p.id = $1 and o.contact_index = p.phone_index and o.person_id is null and o.placed_at >= $2 returning o.id

--   Update on orders o
--     ->  Nested Loop
--           Join Filter: (p.phone_index = o.contact_index)
--           ->  Index Scan using orders_contact on orders o
--                 Index Cond: (placed_at >= $2)
--                 Filter: (person_id IS NULL)
--           ->  Index Scan using persons_pkey on persons p
--                 Index Cond: (id = $1)
