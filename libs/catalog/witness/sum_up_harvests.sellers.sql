-- Generated from the code: `WITNESS=write npm run test:integration` writes it anew. Review plans like code.

-- catalog.sum_up_harvests.sellers
select l.unit, count(*)::int as lots, sum(l.quantity)::bigint as quantity
     from catalog.lots l
  where l.seller_id = any($1) and ($2::date is null or (l.harvested_on >= $2 and l.harvested_on < $2 + interval '1 month')) group by l.unit order by l.unit

--   GroupAggregate
--     Group Key: unit
--     ->  Sort
--           Sort Key: unit
--           ->  Bitmap Heap Scan on lots l
--                 Recheck Cond: (seller_id = ANY ($1))
--                 Filter: (($2 IS NULL) OR ((harvested_on >= $2) AND (harvested_on < ($2 + '1 mon'::interval))))
--                 ->  Bitmap Index Scan on lots_seller
--                       Index Cond: (seller_id = ANY ($1))
