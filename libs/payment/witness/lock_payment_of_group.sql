-- Generated from the code: `WITNESS=write npm run test:integration` writes it anew. Review plans like code.

-- payment.lock_payment_of_group
select id from payment.payments where id = (
     select t.payment_id from payment.ledger_entries e join payment.ledger_transactions t on t.id = e.transaction_id
     where e.group_id = $1 limit 1) for update

--   LockRows
--     InitPlan 1
--       ->  Limit
--             ->  Nested Loop
--                   ->  Index Scan using ledger_entries_group on ledger_entries e
--                         Index Cond: (group_id = $1)
--                   ->  Index Scan using ledger_transactions_pkey on ledger_transactions t
--                         Index Cond: (id = e.transaction_id)
--     ->  Index Scan using payments_pkey on payments
--           Index Cond: (id = (InitPlan 1).col1)
