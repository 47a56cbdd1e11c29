-- Generated from the code: `WITNESS=write npm run test:integration` writes it anew. Review plans like code.

-- village_seller.find_masked_phone
select masked_phone as "maskedPhone" from identity.persons where id = $1

--   Index Scan using persons_pkey on persons
--     Index Cond: (id = $1)
