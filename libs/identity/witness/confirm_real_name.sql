-- Generated from the code: `WITNESS=write npm run test:integration` writes it anew. Review plans like code.

-- identity.confirm_real_name
update identity.real_names set level = 'document', checked_by = 'operator', checked_at = $2, due_on = $3,
     seen_what = $4, seen_where = $5, seen_by = $6 where person_id = $1 returning person_id

--   Update on real_names
--     ->  Index Scan using real_names_pkey on real_names
--           Index Cond: (person_id = $1)
