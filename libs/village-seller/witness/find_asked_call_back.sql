-- Generated from the code: `WITNESS=write npm run test:integration` writes it anew. Review plans like code.

-- village_seller.find_asked_call_back
select code from village_seller.call_backs where request_id = $1 and phone_index = $2

--   Index Scan using call_backs_once on call_backs
--     Index Cond: ((request_id = $1) AND (phone_index = $2))
