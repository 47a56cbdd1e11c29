-- Generated from the code: `WITNESS=write npm run test:integration` writes it anew. Review plans like code.

-- payment.find_waiting_events
select id as "eventId", look, object_id as "objectId" from payment.provider_events
   where handled_at is null and received_at <= $1 order by received_at limit $2

--   Limit
--     ->  Index Scan using provider_events_waiting on provider_events
--           Index Cond: (received_at <= $1)
