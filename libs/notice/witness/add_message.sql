-- Generated from the code: `WITNESS=write npm run test:integration` writes it anew. Review plans like code.

-- notice.add_message
insert into notice.messages (id, person_id, event_id, template, details, sent_at) values ($1, $2, $3, $4, $5, $6)
   on conflict (person_id, event_id, template) do nothing

--   Insert on messages
--     Conflict Resolution: NOTHING
--     Conflict Arbiter Indexes: messages_once
--     ->  Result
