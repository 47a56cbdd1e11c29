-- Generated from the code: `WITNESS=write npm run test:integration` writes it anew. Review plans like code.

-- payment.find_months_of_seller
with own as materialized (
     select distinct e.transaction_id, e.line_id, e.china_day, t.kind
     from payment.ledger_entries e join payment.ledger_transactions t on t.id = e.transaction_id
     where e.owner_id = $1 and e.role = 'grower' and e.currency = 'CNY' and e.china_day >= $2
       and t.kind in ('capture', 'refund_owed', 'reversal')),
   moved as (
     select to_char(o.china_day, 'YYYY-MM') as month, case when o.kind = 'capture' then 'sold' else 'refunded' end as what,
       -e.amount_fen as fen
     from own o join payment.ledger_entries e on e.transaction_id = o.transaction_id and e.line_id = o.line_id
     where e.role in ('grower', 'cooperative', 'platform', 'payment_cost')
     union all
     select to_char(e.china_day, 'YYYY-MM'), 'received', -e.amount_fen from payment.ledger_entries e
     where e.owner_id = $1 and e.account = 'seller_paid' and e.currency = 'CNY' and e.china_day >= $2)
   select month, coalesce(sum(fen) filter (where what = 'sold'), 0)::bigint as "soldFen",
     coalesce(-sum(fen) filter (where what = 'refunded'), 0)::bigint as "refundedFen",
     coalesce(sum(fen) filter (where what = 'received'), 0)::bigint as "receivedFen"
   from moved group by month order by month desc

--   GroupAggregate
--     Group Key: "*SELECT* 1".month
--     CTE own
--       ->  Unique
--             ->  Sort
--                   Sort Key: e_2.transaction_id, e_2.line_id, e_2.china_day, t.kind
--                   ->  Nested Loop
--                         ->  Index Scan using ledger_entries_of_owner on ledger_entries e_2
--                               Index Cond: ((owner_id = $1) AND (china_day >= $2))
--                               Filter: ((role = 'grower'::text) AND (currency = 'CNY'::text))
--                         ->  Index Scan using ledger_transactions_pkey on ledger_transactions t
--                               Index Cond: (id = e_2.transaction_id)
--                               Filter: (kind = ANY ('{capture,refund_owed,reversal}'::text[]))
--     ->  Sort
--           Sort Key: "*SELECT* 1".month DESC
--           ->  Append
--                 ->  Subquery Scan on "*SELECT* 1"
--                       ->  Nested Loop
--                             ->  CTE Scan on own o
--                             ->  Bitmap Heap Scan on ledger_entries e
--                                   Recheck Cond: (o.line_id = line_id)
--                                   Filter: ((o.transaction_id = transaction_id) AND (role = ANY ('{grower,cooperative,platform,payment_cost}'::text[])))
--                                   ->  Bitmap Index Scan on ledger_entries_line
--                                         Index Cond: (line_id = o.line_id)
--                 ->  Subquery Scan on "*SELECT* 2"
--                       ->  Index Scan using ledger_entries_of_owner on ledger_entries e_1
--                             Index Cond: ((owner_id = $1) AND (account = 'seller_paid'::text) AND (china_day >= $2))
--                             Filter: (currency = 'CNY'::text)
