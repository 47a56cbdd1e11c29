-- Generated from the code: `WITNESS=write npm run test:integration` writes it anew. Review plans like code.

-- order.clear_default_address
update orders.addresses set is_default = false where person_id = $1 and is_default and id <> $2

--   Update on addresses
--     ->  Index Scan using addresses_one_default on addresses
--           Index Cond: (person_id = $1)
--           Filter: (is_default AND (id <> $2))
