-- Generated from the code: `WITNESS=write npm run test:integration` writes it anew. Review plans like code.

-- order.add_money_hold
insert into orders.money_holds (id, seller_order_id, kind, reason, placed_at, placed_by, ends_at)
   values ($1, $2, $3, $4, $5, $6, $7)

--   Insert on money_holds
--     ->  Result
