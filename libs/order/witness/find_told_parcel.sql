-- Generated from the code: `WITNESS=write npm run test:integration` writes it anew. Review plans like code.

-- order.find_told_parcel
select c.name as carrier, c.name_en as "carrierEn", coalesce(p.tracking_number, '') as "trackingNumber"
   from orders.shipments p join orders.carriers c on c.code = p.carrier_code where p.id = $1

--   Nested Loop
--     ->  Index Scan using shipments_pkey on shipments p
--           Index Cond: (id = $1)
--     ->  Index Scan using carriers_pkey on carriers c
--           Index Cond: (code = p.carrier_code)
