-- Generated from the code: `WITNESS=write npm run test:integration` writes it anew. Review plans like code.

-- order.find_end_of_day
select ($2::date + 1)::timestamp at time zone e.time_zone - interval '1 second' as "end"
   from village_seller.sellers e where e.id = $1

--   Index Scan using sellers_pkey on sellers e
--     Index Cond: (id = $1)
