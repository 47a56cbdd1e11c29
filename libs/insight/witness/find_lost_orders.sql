-- Generated from the code: `WITNESS=write npm run test:integration` writes it anew. Review plans like code.

-- insight.find_lost_orders
select t.id as "transactionId", p.payable_id as "orderId"
   from payment.ledger_transactions t join payment.payments p on p.id = t.payment_id
   where t.id > $1 and t.kind in ('capture', 'refund_owed', 'reversal')
     and not exists (select from insight.sale_facts f where f.transaction_id = t.id)
   order by t.id limit $2

--   Limit
--     ->  Sort
--           Sort Key: t.id
--           ->  Nested Loop
--                 ->  Nested Loop Anti Join
--                       ->  Bitmap Heap Scan on ledger_transactions t
--                             Recheck Cond: (kind = ANY ('{capture,refund_owed,reversal}'::text[]))
--                             Filter: (id > $1)
--                             ->  Bitmap Index Scan on ledger_transactions_cause
--                                   Index Cond: (kind = ANY ('{capture,refund_owed,reversal}'::text[]))
--                       ->  Index Only Scan using sale_facts_pkey on sale_facts f
--                             Index Cond: (transaction_id = t.id)
--                 ->  Index Scan using payments_pkey on payments p
--                       Index Cond: (id = t.payment_id)
