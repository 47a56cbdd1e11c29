-- Generated from the code: `WITNESS=write npm run test:integration` writes it anew. Review plans like code.

-- payment.keep_event
with kept as (
     insert into payment.provider_events as kept (id, type, object_id, created_at, received_at, look, handled_at)
     select $1, $2, $3, $4, $5, $6, case when $6::text is null or ($6 = 'intent' and exists (
       select from payment.captures c where c.provider_intent_id = $3)) then $5::timestamptz end
     on conflict (id) do nothing
     returning kept.look is not null and kept.handled_at is null and not (kept.look = 'intent' and exists (
       select from payment.provider_events w where w.object_id = $3 and w.handled_at is null and w.id <> $1)) as "isNews"),
   
  made as (
    insert into pgboss.job_common (id, name, data, start_after, created_on, keep_until, expire_seconds, deletion_seconds,
      retry_limit, retry_delay, retry_backoff, retry_delay_max, policy, dead_letter, heartbeat_seconds)
    select j.id, j.queue, j.data, coalesce(j.start_after, pgboss.job_now()), pgboss.job_now(),
      coalesce(j.start_after, pgboss.job_now()) + q.retention_seconds * interval '1s', q.expire_seconds,
      q.deletion_seconds, 20, 1, true, 300, q.policy,
      q.dead_letter, q.heartbeat_seconds
    from (select $7::uuid as id, 'payment.take-event' as queue, null::timestamptz as start_after,
       json_build_object('eventId', $1::text, 'look', $6::text, 'objectId', $3::text)::jsonb as data
     from kept where "isNews") j
    left join lateral (select * from pgboss.queue q where q.name = j.queue offset 0) q on true
    returning name, start_after),
  told as materialized (
    select pg_notify('pgboss_' || left(encode(sha224('pgboss'::bytea), 'hex'), 24), t.name)
    from (select distinct name from made where start_after <= pgboss.job_now()) t)
   select (select count(*)::int from told) as told

--   Result
--     CTE kept
--       ->  Insert on provider_events kept
--             Conflict Resolution: NOTHING
--             Conflict Arbiter Indexes: provider_events_pkey
--             InitPlan 1
--               ->  Index Only Scan using captures_intent on captures c
--                     Index Cond: (provider_intent_id = $3)
--             InitPlan 2
--               ->  Index Scan using provider_events_object on provider_events w
--                     Index Cond: (object_id = $3)
--                     Filter: (id <> $1)
--             ->  Result
--     CTE made
--       ->  Insert on job_common
--             ->  Nested Loop Left Join
--                   ->  CTE Scan on kept kept_1
--                         Filter: "isNews"
--                   ->  Index Scan using queue_pkey on queue q
--                         Index Cond: (name = 'payment.take-event'::text)
--     CTE told
--       ->  Subquery Scan on t
--             ->  HashAggregate
--                   Group Key: made.name
--                   ->  CTE Scan on made
--                         Filter: (start_after <= now())
--     InitPlan 6
--       ->  Aggregate
--             ->  CTE Scan on told
