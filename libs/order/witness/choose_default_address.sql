-- Generated from the code: `WITNESS=write npm run test:integration` writes it anew. Review plans like code.

-- order.choose_default_address
update orders.addresses set is_default = true where id = (
     select id from orders.addresses where person_id = $1 order by created_at desc, id desc limit 1)

--   Update on addresses
--     InitPlan 1
--       ->  Limit
--             ->  Incremental Sort
--                   Sort Key: addresses_1.created_at DESC, addresses_1.id DESC
--                   Presorted Key: addresses_1.created_at
--                   ->  Index Scan Backward using addresses_person on addresses addresses_1
--                         Index Cond: (person_id = $1)
--     ->  Index Scan using addresses_pkey on addresses
--           Index Cond: (id = (InitPlan 1).col1)
