-- Generated from the code: `WITNESS=write npm run test:integration` writes it anew. Review plans like code.

-- payment.find_changes_of_payments
select payment_id as "paymentId", from_state as "fromState", to_state as "toState", changed_at as at, reason
   from payment.payment_changes where payment_id = any($1) order by payment_id, position

--   Sort
--     Sort Key: payment_id, "position"
--     ->  Bitmap Heap Scan on payment_changes
--           Recheck Cond: (payment_id = ANY ($1))
--           ->  Bitmap Index Scan on payment_changes_pkey
--                 Index Cond: (payment_id = ANY ($1))
