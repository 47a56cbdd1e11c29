-- Generated from the code: `WITNESS=write npm run test:integration` writes it anew. Review plans like code.

-- payment.find_ledger_movements_of_day
select t.provider_ref as ref, case t.kind when 'refund_paid' then 'refund' when 'refund_failed' then 'refund_failure' else 'charge' end as movement, e.amount_fen as "netMinor", t.currency,
  t.happened_at as "happenedAt" from payment.ledger_entries e join payment.ledger_transactions t on t.id = e.transaction_id
   where e.china_day = $1 and e.account = 'provider_clearing' and t.provider_ref is not null

--   Nested Loop
--     ->  Index Scan using ledger_entries_of_account on ledger_entries e
--           Index Cond: ((account = 'provider_clearing'::text) AND (china_day = $1))
--     ->  Index Scan using ledger_transactions_pkey on ledger_transactions t
--           Index Cond: (id = e.transaction_id)
--           Filter: (provider_ref IS NOT NULL)
