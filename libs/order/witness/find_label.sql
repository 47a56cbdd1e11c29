-- Generated from the code: `WITNESS=write npm run test:integration` writes it anew. Review plans like code.

-- order.find_label
select exists (select from orders.carriers where code = $2) as "isCarrier",
    exists (select from orders.shipments where seller_order_id = $1 and carrier_code = $2 and tracking_number = $3) as "isUsed"

--   Result
--     InitPlan 1
--       ->  Index Only Scan using carriers_pkey on carriers
--             Index Cond: (code = $2)
--     InitPlan 2
--       ->  Index Only Scan using shipments_number on shipments
--             Index Cond: ((seller_order_id = $1) AND (carrier_code = $2) AND (tracking_number = $3))
