-- Generated from the code: `WITNESS=write npm run test:integration` writes it anew. Review plans like code.

-- payment.mark_events_of_object_handled
update payment.provider_events set handled_at = $2 where object_id = $1 and handled_at is null

--   Update on provider_events
--     ->  Index Scan using provider_events_object on provider_events
--           Index Cond: (object_id = $1)
--           Filter: (handled_at IS NULL)
