-- Generated from the code: `WITNESS=write npm run test:integration` writes it anew. Review plans like code.

-- payment.open_payment
with opened as (
     insert into payment.payments (id, payable_kind, payable_id, payable_code, amount_fen, currency, provider, state,
       opened_at, pay_until, captured_fen, refunded_fen)
     values ($1, $2, $3, $4, $5, 'CNY', $6, 'opened', $7, $8, 0, 0) returning id),
   page as (
     insert into payment.sessions (payment_id, attempt, asked, ends_at, asked_at, look_at)
     select id, $14, $15, $16, $17, $18 from opened where $14::int is not null)
   insert into payment.shares (payment_id, line_id, group_id, role, owner_id, amount_fen)
   select opened.id, s.* from opened,
     unnest($9::uuid[], $10::uuid[], $11::text[], $12::uuid[], $13::bigint[]) as s (line_id, group_id, role, owner_id, amount_fen)

--   Insert on shares
--     CTE opened
--       ->  Insert on payments
--             ->  Result
--     CTE page
--       ->  Insert on sessions
--             ->  Result
--                   One-Time Filter: ($14 IS NOT NULL)
--                   ->  CTE Scan on opened opened_1
--     ->  Nested Loop
--           ->  CTE Scan on opened
--           ->  Function Scan on s
