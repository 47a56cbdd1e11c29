-- Generated from the code: `WITNESS=write npm run test:integration` writes it anew. Review plans like code.

-- village_seller.replace_call_backs_sealed_name
update village_seller.call_backs set sealed_name = $2 where id = $1

--   Update on call_backs
--     ->  Index Scan using call_backs_pkey on call_backs
--           Index Cond: (id = $1)
