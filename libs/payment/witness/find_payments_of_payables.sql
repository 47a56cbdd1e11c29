-- Generated from the code: `WITNESS=write npm run test:integration` writes it anew. Review plans like code.

-- payment.find_payments_of_payables
select p.payable_id as "payableId", p.method, p.provider = 'stripe-sandbox' as demo,
    case when p.state = 'succeeded' then p.ended_at end as "succeededAt"
   from payment.payments p where p.payable_kind = 'order' and p.payable_id = any($1)

--   Index Scan using payments_payable on payments p
--     Index Cond: ((payable_kind = 'order'::text) AND (payable_id = ANY ($1)))
