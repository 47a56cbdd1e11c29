-- Generated from the code: `WITNESS=write npm run test:integration` writes it anew. Review plans like code.

-- payment.lock_payment_of_payable
select id, state from payment.payments where payable_kind = 'order' and payable_id = $1 for update

--   LockRows
--     ->  Index Scan using payments_payable on payments
--           Index Cond: ((payable_kind = 'order'::text) AND (payable_id = $1))
