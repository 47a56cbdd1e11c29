-- Generated from the code: `WITNESS=write npm run test:integration` writes it anew. Review plans like code.

-- catalog.sum_up_harvests.village
select l.unit, count(*)::int as lots, sum(l.quantity)::bigint as quantity
     from catalog.lots l
  where l.village_id = $1 and ($2::date is null or (l.harvested_on >= $2 and l.harvested_on < $2 + interval '1 month')) group by l.unit order by l.unit

--   GroupAggregate
--     Group Key: unit
--     ->  Sort
--           Sort Key: unit
--           ->  Bitmap Heap Scan on lots l
--                 Recheck Cond: (village_id = $1)
--                 Filter: (($2 IS NULL) OR ((harvested_on >= $2) AND (harvested_on < ($2 + '1 mon'::interval))))
--                 ->  Bitmap Index Scan on lots_village
--                       Index Cond: (village_id = $1)
