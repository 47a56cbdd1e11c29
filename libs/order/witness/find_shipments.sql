-- Generated from the code: `WITNESS=write npm run test:integration` writes it anew. Review plans like code.

-- order.find_shipments
select p.seller_order_id as "sellerOrderId", p.id, p.carrier_code as "carrierCode", c.name as carrier,
    c.name_en as "carrierEn", coalesce(p.tracking_number, '') as "trackingNumber", c.tracking_url as "trackingUrl",
    p.shipped_at as "shippedAt", i.line_id as "lineId", l.title, l.title_en as "titleEn", i.quantity,
    i.packed_grams as "packedGrams",
    (select coalesce(json_agg(json_build_object('lotCode', u.lot_code, 'certificateNumber', u.certificate_number,
        'quantity', u.quantity, 'unit', u.unit) order by u.lot_code, u.certificate_number), '[]')
      from orders.shipment_certificates u where u.shipment_id = p.id and u.line_id = i.line_id) as lots
   from orders.shipments p
   join orders.carriers c on c.code = p.carrier_code
   join orders.shipment_lines i on i.shipment_id = p.id
   join orders.lines l on l.id = i.line_id
   where p.seller_order_id = any($1) order by p.shipped_at, p.id, l.position

--   Sort
--     Sort Key: p.shipped_at, p.id, l."position"
--     ->  Nested Loop
--           ->  Nested Loop
--                 ->  Nested Loop
--                       ->  Bitmap Heap Scan on shipments p
--                             Recheck Cond: (seller_order_id = ANY ($1))
--                             ->  Bitmap Index Scan on shipments_number
--                                   Index Cond: (seller_order_id = ANY ($1))
--                       ->  Index Scan using carriers_pkey on carriers c
--                             Index Cond: (code = p.carrier_code)
--                 ->  Index Scan using shipment_lines_pkey on shipment_lines i
--                       Index Cond: (shipment_id = p.id)
--           ->  Index Scan using lines_pkey on lines l
--                 Index Cond: (id = i.line_id)
--           SubPlan 1
--             ->  Aggregate
--                   ->  Sort
--                         Sort Key: u.lot_code, u.certificate_number
--                         ->  Index Scan using shipment_certificates_pkey on shipment_certificates u
--                               Index Cond: ((shipment_id = p.id) AND (line_id = i.line_id))
