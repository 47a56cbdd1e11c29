-- Generated from the code: `WITNESS=write npm run test:integration` writes it anew. Review plans like code.

-- catalog.find_lot_records
select r.lot_id as "lotId", r.number, r.kind, r.harvested_on::text as "harvestedOn", r.quantity, r.unit, r.place, r.note,
     r.reason, r.at, w.display_name as "byName", c.name as "cooperativeName", c.name_en as "cooperativeNameEn"
   from catalog.lot_records r left join identity.persons w on w.id = r.by_person
     left join village_seller.cooperatives c on c.id = r.by_cooperative
   where r.lot_id = any($1) order by r.lot_id, r.number

--   Sort
--     Sort Key: r.lot_id, r.number
--     ->  Nested Loop Left Join
--           ->  Nested Loop Left Join
--                 ->  Bitmap Heap Scan on lot_records r
--                       Recheck Cond: (lot_id = ANY ($1))
--                       ->  Bitmap Index Scan on lot_records_number_of_lot
--                             Index Cond: (lot_id = ANY ($1))
--                 ->  Index Scan using persons_pkey on persons w
--                       Index Cond: (id = r.by_person)
--           ->  Index Scan using cooperatives_pkey on cooperatives c
--                 Index Cond: (id = r.by_cooperative)
