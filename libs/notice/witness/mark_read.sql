-- Generated from the code: `WITNESS=write npm run test:integration` writes it anew. Review plans like code.

-- notice.mark_read
update notice.messages set read_at = coalesce(read_at, $3) where person_id = $1 and id = $2
   returning id, template, details, sent_at as "sentAt", read_at as "readAt"

--   Update on messages
--     ->  Index Scan using messages_pkey on messages
--           Index Cond: (id = $2)
--           Filter: (person_id = $1)
