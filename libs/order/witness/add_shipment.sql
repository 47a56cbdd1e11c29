-- Generated from the code: `WITNESS=write npm run test:integration` writes it anew. Review plans like code.

-- order.add_shipment
insert into orders.shipments (id, seller_order_id, carrier_code, tracking_number, shipped_at, shipped_by)
   values ($1, $2, $3, $4, $5, $6)

--   Insert on shipments
--     ->  Result
