-- Generated from the code: `WITNESS=write npm run test:integration` writes it anew. Review plans like code.

-- order.add_cancellation
insert into orders.cancellations (id, seller_order_id, kind, reason, refund_fen, made_at, made_by)
   values ($1, $2, $3, $4, $5, $6, $7)

--   Insert on cancellations
--     ->  Result
