-- Generated from the code: `WITNESS=write npm run test:integration` writes it anew. Review plans like code.

-- payment.find_captures_of_payments
select payment_id as "paymentId", provider_charge_id as "providerChargeId", amount_minor as "amountMinor", currency,
     fee_minor as "feeMinor", reason as "returnedBecause", captured_at as "capturedAt"
   from payment.captures where payment_id = any($1) order by captured_at, id

--   Sort
--     Sort Key: captured_at, id
--     ->  Bitmap Heap Scan on captures
--           Recheck Cond: (payment_id = ANY ($1))
--           ->  Bitmap Index Scan on captures_payment
--                 Index Cond: (payment_id = ANY ($1))
