-- Generated from the code: `WITNESS=write npm run test:integration` writes it anew. Review plans like code.

-- village_seller.lapse_call_backs
update village_seller.call_backs set state = 'lapsed', finished_at = $2 where finished_at is null and asked_at < $1

--   Update on call_backs
--     ->  Index Scan using call_backs_waiting_of_seller on call_backs
--           Index Cond: (asked_at < $1)
--           Filter: (finished_at IS NULL)
