-- Generated from the code: `WITNESS=write npm run test:integration` writes it anew. Review plans like code.

-- insight.find_last_transaction
select id from payment.ledger_transactions order by id desc limit 1

--   Limit
--     ->  Index Only Scan Backward using ledger_transactions_pkey on ledger_transactions
