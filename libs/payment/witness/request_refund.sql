-- Generated from the code: `WITNESS=write npm run test:integration` writes it anew. Review plans like code.

-- payment.request_refund
with counted as (
     update payment.payments set refunded_fen = refunded_fen + $4 where id = $2 and refunded_fen + $4 <= captured_fen
     returning id)
   
  insert into payment.refunds (id, capture_id, payment_id, group_id, amount_minor, currency, state, cause_kind, cause_id,
    attempt, requested_at, asked_at, look_at)
  select $1, c.id, $2, $3, $4, c.currency, 'requested', $5, $6, 1, $7, $7, $8 from payment.captures c, counted where c.payment_id = $2 and c.use = 'applied' returning id

--   Insert on refunds
--     CTE counted
--       ->  Update on payments
--             ->  Index Scan using payments_pkey on payments
--                   Index Cond: (id = $2)
--                   Filter: ((refunded_fen + $4) <= captured_fen)
--     ->  Nested Loop
--           ->  Index Scan using captures_applied_once on captures c
--                 Index Cond: (payment_id = $2)
--           ->  CTE Scan on counted
