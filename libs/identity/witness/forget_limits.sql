-- Generated from the code: `WITNESS=write npm run test:integration` writes it anew. Review plans like code.

-- identity.forget_limits
delete from auth.limits where expire < $1

--   Delete on limits
--     ->  Bitmap Heap Scan on limits
--           Recheck Cond: (expire < $1)
--           ->  Bitmap Index Scan on limits_expire
--                 Index Cond: (expire < $1)
