-- Generated from the code: `WITNESS=write npm run test:integration` writes it anew. Review plans like code.

-- notice.add_messages
insert into notice.messages (id, person_id, event_id, template, details, sent_at)
   select id, person_id, $3, $4, $5, $6 from unnest($1::uuid[], $2::uuid[]) as m (id, person_id)
   on conflict (person_id, event_id, template) do nothing

--   Insert on messages
--     Conflict Resolution: NOTHING
--     Conflict Arbiter Indexes: messages_once
--     ->  Function Scan on m
