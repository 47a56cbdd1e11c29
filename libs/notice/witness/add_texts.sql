-- Generated from the code: `WITNESS=write npm run test:integration` writes it anew. Review plans like code.

-- notice.add_texts
with wanted as materialized (
     select * from unnest($1::uuid[], $2::uuid[], $3::uuid[], $4::text[], $5::bytea[], $6::text[], $7::text[], $8::text[],
       $9::timestamptz[])
       as w (id, job_id, event_id, template, phone_index, masked_phone, sealed_phone, sealed_body, expires_at)),
   added as (
     insert into notice.texts
       (id, event_id, template, phone_index, masked_phone, sealed_phone, sealed_body, state, created_at, expires_at)
     select id, event_id, template, phone_index, masked_phone, sealed_phone, sealed_body, 'waiting', $10, expires_at
     from wanted on conflict (event_id, template, phone_index) do nothing returning id),
   
  made as (
    insert into pgboss.job_common (id, name, data, start_after, created_on, keep_until, expire_seconds, deletion_seconds,
      retry_limit, retry_delay, retry_backoff, retry_delay_max, policy, dead_letter, heartbeat_seconds)
    select j.id, j.queue, j.data, coalesce(j.start_after, pgboss.job_now()), pgboss.job_now(),
      coalesce(j.start_after, pgboss.job_now()) + q.retention_seconds * interval '1s', q.expire_seconds,
      q.deletion_seconds, 20, 1, true, 300, q.policy,
      q.dead_letter, q.heartbeat_seconds
    from (select w.job_id as id, 'notice.send-text' as queue, json_build_object('textId', a.id)::jsonb as data,
     null::timestamptz as start_after from added a join wanted w on w.id = a.id) j
    left join lateral (select * from pgboss.queue q where q.name = j.queue offset 0) q on true
    returning name, start_after),
  told as materialized (
    select pg_notify('pgboss_' || left(encode(sha224('pgboss'::bytea), 'hex'), 24), t.name)
    from (select distinct name from made where start_after <= pgboss.job_now()) t)
   select (select count(*)::int from told) as told

--   Result
--     CTE wanted
--       ->  Function Scan on w
--     CTE added
--       ->  Insert on texts
--             Conflict Resolution: NOTHING
--             Conflict Arbiter Indexes: texts_once
--             ->  CTE Scan on wanted
--     CTE made
--       ->  Insert on job_common
--             ->  Nested Loop Left Join
--                   ->  Hash Join
--                         Hash Cond: (a.id = w_1.id)
--                         ->  CTE Scan on added a
--                         ->  Hash
--                               ->  CTE Scan on wanted w_1
--                   ->  Materialize
--                         ->  Subquery Scan on q
--                               ->  Index Scan using queue_pkey on queue q_1
--                                     Index Cond: (name = 'notice.send-text'::text)
--     CTE told
--       ->  Subquery Scan on t
--             ->  HashAggregate
--                   Group Key: made.name
--                   ->  CTE Scan on made
--                         Filter: (start_after <= now())
--     InitPlan 5
--       ->  Aggregate
--             ->  CTE Scan on told
