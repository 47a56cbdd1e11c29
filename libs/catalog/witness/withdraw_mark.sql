-- Generated from the code: `WITNESS=write npm run test:integration` writes it anew. Review plans like code.

-- catalog.withdraw_mark
update catalog.marks set state = $2, withdrawn_at = $4, withdrawn_by = $5, withdrawal_reason = $6
   where id = $1 and state = any($3) returning id

--   Update on marks
--     ->  Index Scan using marks_pkey on marks
--           Index Cond: (id = $1)
--           Filter: (state = ANY ($3))
