-- Generated from the code: `WITNESS=write npm run test:integration` writes it anew. Review plans like code.

-- payment.find_entries_of_payments
select e.transaction_id as "transactionId", e.position, e.china_day as "chinaDay", t.kind,
  t.happened_at as "happenedAt", e.account, e.owner_id as "ownerId", e.amount_fen as "amountFen", e.currency,
  t.payment_id as "paymentId", p.payable_code as "payableCode", e.line_id as "lineId", t.note from payment.ledger_transactions t
   join payment.ledger_entries e on e.transaction_id = t.id join payment.payments p on p.id = t.payment_id
   where t.payment_id = any($1) order by t.happened_at, t.id, e.position

--   Sort
--     Sort Key: t.happened_at, e.transaction_id, e."position"
--     ->  Nested Loop
--           ->  Nested Loop
--                 ->  Bitmap Heap Scan on ledger_transactions t
--                       Recheck Cond: (payment_id = ANY ($1))
--                       ->  Bitmap Index Scan on ledger_transactions_payment
--                             Index Cond: (payment_id = ANY ($1))
--                 ->  Index Scan using payments_pkey on payments p
--                       Index Cond: (id = t.payment_id)
--           ->  Index Scan using ledger_entries_pkey on ledger_entries e
--                 Index Cond: (transaction_id = t.id)
