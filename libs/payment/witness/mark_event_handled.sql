-- Generated from the code: `WITNESS=write npm run test:integration` writes it anew. Review plans like code.

-- payment.mark_event_handled
update payment.provider_events set handled_at = $2 where id = $1 and handled_at is null

--   Update on provider_events
--     ->  Index Scan using provider_events_pkey on provider_events
--           Index Cond: (id = $1)
--           Filter: (handled_at IS NULL)
