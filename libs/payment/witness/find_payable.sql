-- Generated from the code: `WITNESS=write npm run test:integration` writes it anew. Review plans like code.

-- payment.find_payable
select p.id, p.state, p.provider, p.amount_fen as "amountFen", p.pay_until as "payUntil", 
  p.id as "paymentId", p.payable_code as "payableCode", s.attempt, s.asked,
  s.provider_session_id as "providerSessionId", s.url, s.ends_at as "endsAt",
  s.asked_at as "askedAt", s.ended_at as "endedAt"
   from payment.payments p
   left join lateral (select * from payment.sessions n where n.payment_id = p.id order by n.attempt desc limit 1) s on true
   where p.payable_kind = 'order' and p.payable_id = $1

--   Nested Loop Left Join
--     ->  Index Scan using payments_payable on payments p
--           Index Cond: ((payable_kind = 'order'::text) AND (payable_id = $1))
--     ->  Limit
--           ->  Index Scan Backward using sessions_pkey on sessions n
--                 Index Cond: (payment_id = p.id)
