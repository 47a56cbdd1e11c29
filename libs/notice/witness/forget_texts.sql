-- Generated from the code: `WITNESS=write npm run test:integration` writes it anew. Review plans like code.

-- notice.forget_texts
delete from notice.texts where expires_at < $1

--   Delete on texts
--     ->  Bitmap Heap Scan on texts
--           Recheck Cond: (expires_at < $1)
--           ->  Bitmap Index Scan on texts_expires_at
--                 Index Cond: (expires_at < $1)
