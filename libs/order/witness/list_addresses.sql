-- Generated from the code: `WITNESS=write npm run test:integration` writes it anew. Review plans like code.

-- order.list_addresses
select id, person_id as "personId", sealed_recipient as "sealedRecipient", sealed_phone as "sealedPhone",
  masked_phone as "maskedPhone", area_code as "areaCode", sealed_detail as "sealedDetail", is_default as "isDefault",
  created_at as "createdAt" from orders.addresses where person_id = $1 order by is_default desc, created_at desc, id

--   Sort
--     Sort Key: is_default DESC, created_at DESC, id
--     ->  Bitmap Heap Scan on addresses
--           Recheck Cond: (person_id = $1)
--           ->  Bitmap Index Scan on addresses_person
--                 Index Cond: (person_id = $1)
