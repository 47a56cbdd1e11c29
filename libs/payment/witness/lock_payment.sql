-- Generated from the code: `WITNESS=write npm run test:integration` writes it anew. Review plans like code.

-- payment.lock_payment
select p.id, p.payable_kind as "payableKind", p.payable_id as "payableId", p.amount_fen as "amountFen", p.currency, p.state,
     (select json_agg(json_build_object('lineId', s.line_id, 'groupId', s.group_id, 'role', s.role, 'ownerId', s.owner_id,
       'amountFen', s.amount_fen) order by s.line_id, s.role) from payment.shares s where s.payment_id = $1) as shares
   from payment.payments p where p.id = $1 for update of p

--   LockRows
--     InitPlan 1
--       ->  Aggregate
--             ->  Sort
--                   Sort Key: s.line_id, s.role
--                   ->  Bitmap Heap Scan on shares s
--                         Recheck Cond: (payment_id = $1)
--                         ->  Bitmap Index Scan on shares_pkey
--                               Index Cond: (payment_id = $1)
--     ->  Index Scan using payments_pkey on payments p
--           Index Cond: (id = $1)
