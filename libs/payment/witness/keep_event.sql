-- Generated from the code: `WITNESS=write npm run test:integration` writes it anew. Review plans like code.

-- payment.keep_event
insert into payment.provider_events as kept (id, type, object_id, created_at, received_at, look, handled_at)
   select $1, $2, $3, $4, $5, $6, case when $6::text is null or ($6 = 'intent' and exists (
     select from payment.captures c where c.provider_intent_id = $3)) then $5::timestamptz end
   on conflict (id) do nothing
   returning kept.handled_at is null and not (coalesce($6, '') = 'intent' and exists (
     select from payment.provider_events w where w.object_id = $3 and w.handled_at is null and w.id <> $1)) as "isNews"

--   Insert on provider_events kept
--     Conflict Resolution: NOTHING
--     Conflict Arbiter Indexes: provider_events_pkey
--     InitPlan 1
--       ->  Index Only Scan using captures_intent on captures c
--             Index Cond: (provider_intent_id = $3)
--     InitPlan 2
--       ->  Index Scan using provider_events_object on provider_events w
--             Index Cond: (object_id = $3)
--             Filter: (id <> $1)
--     ->  Result
