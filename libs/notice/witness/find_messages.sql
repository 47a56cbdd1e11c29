-- Generated from the code: `WITNESS=write npm run test:integration` writes it anew. Review plans like code.

-- notice.find_messages
select id, template, details, sent_at as "sentAt", read_at as "readAt" from notice.messages
   where person_id = $1 and (sent_at, id) < ($2, $3) order by sent_at desc, id desc limit $4

--   Limit
--     ->  Index Scan Backward using messages_person_sent_at on messages
--           Index Cond: ((person_id = $1) AND (ROW(sent_at, id) < ROW($2, $3)))
