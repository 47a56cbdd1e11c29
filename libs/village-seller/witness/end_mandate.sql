-- Generated from the code: `WITNESS=write npm run test:integration` writes it anew. Review plans like code.

-- village_seller.end_mandate
update village_seller.mandates set state = $2, ended_at = $3, ended_by = $4, end_note = $5
   where id = $1 and state in ('asked', 'granted') returning id

--   Update on mandates
--     ->  Index Scan using mandates_pkey on mandates
--           Index Cond: (id = $1)
--           Filter: (state = ANY ('{asked,granted}'::text[]))
