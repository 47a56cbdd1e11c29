-- Generated from the code: `WITNESS=write npm run test:integration` writes it anew. Review plans like code.

-- village_seller.list_sellers_gone
select s.code as "sellerCode" from village_seller.sellers s
   where s.standing = 'leaving' and s.leaves_on < $1::date order by s.leaves_on, s.id limit $2

--   Limit
--     ->  Incremental Sort
--           Sort Key: leaves_on, id
--           Presorted Key: leaves_on
--           ->  Index Scan using sellers_leaving on sellers s
--                 Index Cond: (leaves_on < $1)
