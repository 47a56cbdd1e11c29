-- Generated from the code: `WITNESS=write npm run test:integration` writes it anew. Review plans like code.

-- catalog.keep_lot
with named as (
     select substr(v.code, 5) || '-' || to_char($5::date, 'YYMMDD') as prefix from village_seller.villages v where v.id = $4),
   counted as (
     insert into catalog.lot_counters as c (prefix, last) select prefix, 1 from named
     on conflict (prefix) do update set last = c.last + 1 returning c.prefix, c.last),
   kept as (
     insert into catalog.lots (id, code, product_id, seller_id, village_id, harvested_on, quantity, unit, place, note,
       records, recorded_at)
     select $1, prefix || '-' || lpad(last::text, greatest(2, length(last::text)), '0'), $2, $3, $4, $5, $6, $7, $8, $9, 1, $11
     from counted returning id, code),
   recorded as (
     insert into catalog.lot_records (id, lot_id, number, kind, harvested_on, quantity, unit, place, note, reason, at,
       by_person, by_cooperative)
     select $10, id, 1, 'harvested', $5, $6, $7, $8, $9, '', $11, $12, $13 from kept)
   select code from kept

--   CTE Scan on kept
--     CTE counted
--       ->  Insert on lot_counters c
--             Conflict Resolution: UPDATE
--             Conflict Arbiter Indexes: lot_counters_pkey
--             ->  Index Scan using villages_pkey on villages v
--                   Index Cond: (id = $4)
--     CTE kept
--       ->  Insert on lots
--             ->  CTE Scan on counted
--     CTE recorded
--       ->  Insert on lot_records
--             ->  CTE Scan on kept kept_1
