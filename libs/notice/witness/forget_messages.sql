-- Generated from the code: `WITNESS=write npm run test:integration` writes it anew. Review plans like code.

-- notice.forget_messages
delete from notice.messages where sent_at < $1

--   Delete on messages
--     ->  Bitmap Heap Scan on messages
--           Recheck Cond: (sent_at < $1)
--           ->  Bitmap Index Scan on messages_sent_at
--                 Index Cond: (sent_at < $1)
