-- Generated from the code: `WITNESS=write npm run test:integration` writes it anew. Review plans like code.

-- payment.list_entries_of_owners_account
with page as materialized (
     select * from payment.ledger_entries e
     where e.china_day >= coalesce($1, '-infinity'::date) and e.china_day <= coalesce($2, 'infinity'::date)
       and (e.china_day, e.transaction_id, e.position)
         < (coalesce($3, 'infinity'::date), coalesce($4, 'ffffffff-ffff-ffff-ffff-ffffffffffff'::uuid), coalesce($5, 2147483647))
       and e.owner_id = $7 and e.account = $8
     order by e.china_day desc, e.transaction_id desc, e.position desc limit $6)
   select e.transaction_id as "transactionId", e.position, e.china_day as "chinaDay", t.kind,
  t.happened_at as "happenedAt", e.account, e.owner_id as "ownerId", e.amount_fen as "amountFen", e.currency,
  t.payment_id as "paymentId", p.payable_code as "payableCode", e.line_id as "lineId", t.note from page e join payment.ledger_transactions t on t.id = e.transaction_id
  left join payment.payments p on p.id = t.payment_id order by e.china_day desc, e.transaction_id desc, e.position desc

--   Nested Loop Left Join
--     CTE page
--       ->  Limit
--             ->  Index Scan Backward using ledger_entries_of_owner on ledger_entries e_1
--                   Index Cond: ((owner_id = $7) AND (account = $8) AND (china_day >= COALESCE($1, '-infinity'::date)) AND (china_day <= COALESCE($2, 'infinity'::date)) AND (ROW(china_day, transaction_id, "position") < ROW(COALESCE($3, 'infinity'::date), COALESCE($4, 'ffffffff-ffff-ffff-ffff-ffffffffffff'::uuid), COALESCE($5, 2147483647))))
--     ->  Nested Loop
--           ->  CTE Scan on page e
--           ->  Index Scan using ledger_transactions_pkey on ledger_transactions t
--                 Index Cond: (id = e.transaction_id)
--     ->  Index Scan using payments_pkey on payments p
--           Index Cond: (id = t.payment_id)
