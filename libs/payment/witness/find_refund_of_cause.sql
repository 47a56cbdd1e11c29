-- Generated from the code: `WITNESS=write npm run test:integration` writes it anew. Review plans like code.

-- payment.find_refund_of_cause
select id, amount_minor as "amountMinor" from payment.refunds where cause_kind = $1 and cause_id = $2

--   Index Scan using refunds_cause on refunds
--     Index Cond: ((cause_kind = $1) AND (cause_id = $2))
