-- Generated from the code: `WITNESS=write npm run test:integration` writes it anew. Review plans like code.

-- village_seller.take_call_back
update village_seller.call_backs set state = 'taken', taken_at = $2, taken_by = $3
   where id = $1 and state in ('open', 'taken')

--   Update on call_backs
--     ->  Index Scan using call_backs_pkey on call_backs
--           Index Cond: (id = $1)
--           Filter: (state = ANY ('{open,taken}'::text[]))
