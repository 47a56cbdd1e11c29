-- Generated from the code: `WITNESS=write npm run test:integration` writes it anew. Review plans like code.

-- order.find_address
select id, person_id as "personId", sealed_recipient as "sealedRecipient", sealed_phone as "sealedPhone",
  masked_phone as "maskedPhone", area_code as "areaCode", sealed_detail as "sealedDetail", is_default as "isDefault",
  created_at as "createdAt" from orders.addresses where person_id = $1 and id = $2

--   Index Scan using addresses_pkey on addresses
--     Index Cond: (id = $2)
--     Filter: (person_id = $1)
