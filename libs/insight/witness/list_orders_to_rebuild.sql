-- Generated from the code: `WITNESS=write npm run test:integration` writes it anew. Review plans like code.

-- insight.list_orders_to_rebuild
select payable_id as id from payment.payments where payable_kind = 'order' and payable_id > $1
   order by payable_id limit $2

--   Limit
--     ->  Index Only Scan using payments_payable on payments
--           Index Cond: ((payable_kind = 'order'::text) AND (payable_id > $1))
