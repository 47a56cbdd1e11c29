-- Generated from the code: `WITNESS=write npm run test:integration` writes it anew. Review plans like code.

-- village_seller.forget_call_backs
update village_seller.call_backs set forgotten_at = $2, phone_index = null, masked_phone = null, sealed_phone = null,
     sealed_name = null, note = null
   where forgotten_at is null and finished_at < $1

--   Update on call_backs
--     ->  Index Scan using call_backs_to_forget on call_backs
--           Index Cond: (finished_at < $1)
--           Filter: (forgotten_at IS NULL)
