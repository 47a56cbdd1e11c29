-- Generated from the code: `WITNESS=write npm run test:integration` writes it anew. Review plans like code.

-- notice.forget_offline_texts
delete from notice.offline_texts where sent_at < $1

--   Delete on offline_texts
--     ->  Bitmap Heap Scan on offline_texts
--           Recheck Cond: (sent_at < $1)
--           ->  Bitmap Index Scan on offline_texts_sent_at
--                 Index Cond: (sent_at < $1)
