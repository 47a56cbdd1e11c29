-- Generated from the code: `WITNESS=write npm run test:integration` writes it anew. Review plans like code.

-- payment.change_refund
update payment.refunds set state = $2, attempt = $3, provider_refund_id = $4, provider_balance_id = $5, failure = $6,
     asked_at = $7, look_at = $8, ended_at = $9 where id = $1

--   Update on refunds
--     ->  Index Scan using refunds_pkey on refunds
--           Index Cond: (id = $1)
