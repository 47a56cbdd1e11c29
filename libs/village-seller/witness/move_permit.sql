-- Generated from the code: `WITNESS=write npm run test:integration` writes it anew. Review plans like code.

-- village_seller.move_permit
update village_seller.permits set state = $2, decided_at = $3, decided_by = $4, reason = $5 where id = $1

--   Update on permits
--     ->  Index Scan using permits_pkey on permits
--           Index Cond: (id = $1)
