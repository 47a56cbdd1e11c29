-- Generated from the code: `WITNESS=write npm run test:integration` writes it anew. Review plans like code.

-- order.find_told_order
select o.id as "orderId", o.code as "orderCode", o.person_id as "personId", o.language,
  o.sealed_contact as "sealedContact", o.total_fen as "totalFen" from orders.orders o where o.id = $1

--   Index Scan using orders_pkey on orders o
--     Index Cond: (id = $1)
