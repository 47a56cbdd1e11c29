-- Generated from the code: `WITNESS=write npm run test:integration` writes it anew. Review plans like code.

-- order.add_shipment_lines
insert into orders.shipment_lines (shipment_id, line_id, quantity, packed_grams)
   select $1, line_id, quantity, packed_grams from unnest($2::uuid[], $3::int[], $4::int[]) as p (line_id, quantity, packed_grams)

--   Insert on shipment_lines
--     ->  Function Scan on p
