-- Generated from the code: `WITNESS=write npm run test:integration` writes it anew. Review plans like code.

-- payment.send_capture_back
insert into payment.refunds (id, capture_id, payment_id, group_id, amount_minor, currency, state, cause_kind, cause_id,
    attempt, requested_at, asked_at, look_at)
  select $1, c.id, $2, $3, $4, c.currency, 'requested', $5, $6, 1, $7, $7, $8 from payment.captures c where c.id = $9 returning id

--   Insert on refunds
--     ->  Index Scan using captures_pkey on captures c
--           Index Cond: (id = $9)
