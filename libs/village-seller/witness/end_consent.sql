-- Generated from the code: `WITNESS=write npm run test:integration` writes it anew. Review plans like code.

-- village_seller.end_consent
update village_seller.consents set ended_at = $3, ended_by = $4
   where seller_id = $1 and purpose = $2 and ended_at is null returning id

--   Update on consents
--     ->  Index Scan using consents_running on consents
--           Index Cond: ((seller_id = $1) AND (purpose = $2))
--           Filter: (ended_at IS NULL)
