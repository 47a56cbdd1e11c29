-- Generated from the code: `WITNESS=write npm run test:integration` writes it anew. Review plans like code.

-- notice.add_messages
insert into notice.messages (id, person_id, event_id, template, details, sent_at)
   select m.id, m.person_id, m.event_id, m.template, m.details, $2
   from json_to_recordset($1::json) as m (id uuid, person_id uuid, event_id uuid, template text, details jsonb)
   on conflict (person_id, event_id, template) do nothing

--   Insert on messages
--     Conflict Resolution: NOTHING
--     Conflict Arbiter Indexes: messages_once
--     ->  Function Scan on json_to_recordset m
