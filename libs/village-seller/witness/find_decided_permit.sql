-- Generated from the code: `WITNESS=write npm run test:integration` writes it anew. Review plans like code.

-- village_seller.find_decided_permit
select p.number, p.valid_until as "validUntil", p.reason, s.cooperative_id as "cooperativeId"
   from village_seller.permits p join village_seller.sellers s on s.id = p.seller_id where p.id = $1

--   Nested Loop
--     ->  Index Scan using permits_pkey on permits p
--           Index Cond: (id = $1)
--     ->  Index Scan using sellers_pkey on sellers s
--           Index Cond: (id = p.seller_id)
