-- Generated from the code: `WITNESS=write npm run test:integration` writes it anew. Review plans like code.

-- village_seller.make_room_for_mandate
update village_seller.mandates set ended_at = $4, ended_by = $5,
     state = case when valid_until < $3::date then 'expired' else 'replaced' end
   where agent_id = $1 and seller_id = $2 and state = 'granted'

--   Update on mandates
--     ->  Index Scan using mandates_one_granted on mandates
--           Index Cond: ((agent_id = $1) AND (seller_id = $2))
--           Filter: (state = 'granted'::text)
