-- Generated from the code: `WITNESS=write npm run test:integration` writes it anew. Review plans like code.

-- payment.post_to_ledger
with posted as (
     insert into payment.ledger_transactions
       (id, kind, cause_id, payment_id, currency, happened_at, china_day, provider_ref, note)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9) on conflict (kind, cause_id) do nothing returning id, currency, china_day)
   insert into payment.ledger_entries
     (transaction_id, position, account, owner_id, group_id, line_id, role, currency, amount_fen, china_day)
   select p.id, e.position, e.account, e.owner_id, e.group_id, e.line_id, e.role, p.currency, e.amount_fen, p.china_day
   from posted p, unnest($10::text[], $11::uuid[], $12::uuid[], $13::uuid[], $14::text[], $15::bigint[])
     with ordinality as e (account, owner_id, group_id, line_id, role, amount_fen, position)
   returning transaction_id

--   Insert on ledger_entries
--     CTE posted
--       ->  Insert on ledger_transactions
--             Conflict Resolution: NOTHING
--             Conflict Arbiter Indexes: ledger_transactions_cause
--             ->  Result
--     ->  Nested Loop
--           ->  CTE Scan on posted p
--           ->  Function Scan on e
