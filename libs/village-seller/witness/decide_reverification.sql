-- Generated from the code: `WITNESS=write npm run test:integration` writes it anew. Review plans like code.

-- village_seller.decide_reverification
update village_seller.reverifications set state = $2, decided_at = $3, decided_by = $4, by_kind = $5, reason = $6,
     next_due_on = $7 where id = $1 and state = 'handed_in' returning id

--   Update on reverifications
--     ->  Index Scan using reverifications_pkey on reverifications
--           Index Cond: (id = $1)
--           Filter: (state = 'handed_in'::text)
