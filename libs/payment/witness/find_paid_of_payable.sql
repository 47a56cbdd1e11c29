-- Generated from the code: `WITNESS=write npm run test:integration` writes it anew. Review plans like code.

-- payment.find_paid_of_payable
select id from payment.payments where payable_kind = 'order' and payable_id = $1 and state = 'succeeded'

--   Index Scan using payments_of_state on payments
--     Index Cond: (state = 'succeeded'::text)
--     Filter: ((payable_kind = 'order'::text) AND (payable_id = $1))
