-- Generated from the code: `WITNESS=write npm run test:integration` writes it anew. Review plans like code.

-- notice.count_unread
select count(*)::int as count from notice.messages where person_id = $1 and read_at is null

--   Aggregate
--     ->  Index Only Scan using messages_unread on messages
--           Index Cond: (person_id = $1)
