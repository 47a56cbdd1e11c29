-- Generated from the code: `WITNESS=write npm run test:integration` writes it anew. Review plans like code.

-- village_seller.list_petty_traders
select id from village_seller.sellers where kind = 'petty_trade' and id > $1 order by id limit $2

--   Limit
--     ->  Index Only Scan using sellers_petty_trade on sellers
--           Index Cond: (id > $1)
