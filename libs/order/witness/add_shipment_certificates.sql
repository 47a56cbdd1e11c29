-- Generated from the code: `WITNESS=write npm run test:integration` writes it anew. Review plans like code.

-- order.add_shipment_certificates
insert into orders.shipment_certificates (shipment_id, line_id, certificate_id, lot_code, certificate_number, quantity, unit)
   select $1, line_id, certificate_id, lot_code, number, quantity, unit
   from unnest($2::uuid[], $3::uuid[], $4::text[], $5::text[], $6::int[], $7::text[])
     as u (line_id, certificate_id, lot_code, number, quantity, unit)

--   Insert on shipment_certificates
--     ->  Function Scan on u
