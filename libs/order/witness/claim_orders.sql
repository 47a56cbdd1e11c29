-- Generated from the code: `WITNESS=write npm run test:integration` writes it anew. Review plans like code.

-- order.claim_orders
update orders.orders o set person_id = $1, sealed_contact = null, contact_index = null
   where o.contact_index = (select p.phone_index from identity.persons p where p.id = $1) and o.person_id is null
     and o.placed_at >= $2 returning o.id

--   Update on orders o
--     InitPlan 1
--       ->  Index Scan using persons_pkey on persons p
--             Index Cond: (id = $1)
--     ->  Index Scan using orders_contact on orders o
--           Index Cond: ((contact_index = (InitPlan 1).col1) AND (placed_at >= $2))
--           Filter: (person_id IS NULL)
