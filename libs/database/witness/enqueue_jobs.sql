-- Generated from the code: `WITNESS=write npm run test:integration` writes it anew. Review plans like code.

-- database.enqueue_jobs
with 
  made as (
    insert into pgboss.job_common (id, name, data, start_after, created_on, keep_until, expire_seconds, deletion_seconds,
      retry_limit, retry_delay, retry_backoff, retry_delay_max, policy, dead_letter, heartbeat_seconds)
    select j.id, j.queue, j.data, coalesce(j.start_after, pgboss.job_now()), pgboss.job_now(),
      coalesce(j.start_after, pgboss.job_now()) + q.retention_seconds * interval '1s', q.expire_seconds,
      q.deletion_seconds, 20, 1, true, 300, q.policy,
      q.dead_letter, q.heartbeat_seconds
    from (select * from json_to_recordset($1::json) as j (id uuid, queue text, data jsonb, start_after timestamptz)) j
    left join lateral (select * from pgboss.queue q where q.name = j.queue offset 0) q on true
    returning name, start_after),
  told as materialized (
    select pg_notify('pgboss_' || left(encode(sha224('pgboss'::bytea), 'hex'), 24), t.name)
    from (select distinct name from made where start_after <= pgboss.job_now()) t) select (select count(*)::int from told) as told

--   Result
--     CTE made
--       ->  Insert on job_common
--             ->  Nested Loop Left Join
--                   ->  Function Scan on json_to_recordset j
--                   ->  Index Scan using queue_pkey on queue q
--                         Index Cond: (name = j.queue)
--     CTE told
--       ->  Subquery Scan on t
--             ->  HashAggregate
--                   Group Key: made.name
--                   ->  CTE Scan on made
--                         Filter: (start_after <= now())
--     InitPlan 3
--       ->  Aggregate
--             ->  CTE Scan on told
