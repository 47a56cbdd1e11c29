-- Generated from the code: `WITNESS=write npm run test:integration` writes it anew. Review plans like code.

-- village_seller.grant_mandate
update village_seller.mandates set state = 'granted', granted_at = $2, granted_by = $3, consent_way = 'phone_code'
   where id = $1 and granted_at is null and ended_at is null returning id

--   Update on mandates
--     ->  Index Scan using mandates_pkey on mandates
--           Index Cond: (id = $1)
--           Filter: ((granted_at IS NULL) AND (ended_at IS NULL))
