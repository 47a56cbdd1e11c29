-- Generated from the code: `WITNESS=write npm run test:integration` writes it anew. Review plans like code.

-- catalog.add_lot_record
with changed as (
     update catalog.lots set harvested_on = $3, quantity = $4, unit = $5, place = $6, note = $7, records = records + 1,
       closed_at = case when $2 = 'closed' then $10::timestamptz end
     where id = $1 returning id, records)
   insert into catalog.lot_records (id, lot_id, number, kind, harvested_on, quantity, unit, place, note, reason, at,
     by_person, by_cooperative)
   select $9, id, records, $2, $3, $4, $5, $6, $7, $8, $10, $11, $12 from changed

--   Insert on lot_records
--     CTE changed
--       ->  Update on lots
--             ->  Index Scan using lots_pkey on lots
--                   Index Cond: (id = $1)
--     ->  CTE Scan on changed
