-- Generated from the code: `WITNESS=write npm run test:integration` writes it anew. Review plans like code.

-- order.remove_address
delete from orders.addresses where person_id = $1 and id = $2 returning is_default as "isDefault"

--   Delete on addresses
--     ->  Index Scan using addresses_pkey on addresses
--           Index Cond: (id = $2)
--           Filter: (person_id = $1)
