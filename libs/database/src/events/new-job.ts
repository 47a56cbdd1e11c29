import { newId } from '@shanhuo/kernel';

/** A job to make. It becomes visible to workers when its transaction commits; `startAfter` delays it. */
export interface NewJob {
  readonly queue: string;
  readonly data: object;
  readonly startAfter?: Date | undefined;
}

/** pg-boss derives its channel from the name of its schema. */
const CHANNEL = `'pgboss_' || left(encode(sha224('pgboss'::bytea), 'hex'), 24)`;

/** Tried again for about an hour and a half, at longer and longer intervals. */
const TRIES = { limit: 20, delaySeconds: 1, longestDelaySeconds: 300 } as const;

/**
 * Common table expressions that make jobs in the statement they stand in: whatever writes the cause of a job makes the
 * job in the same breath. `jobs` is a query of `id uuid, queue text, data jsonb, start_after timestamptz` (null: at once).
 * The statement must read `TOLD`, or no worker is woken. The rows are those that pg-boss would write, which makes them one
 * queue at a time and a statement each; a spec compares them. A queue that is not there fails the statement.
 */
export const enqueued = (jobs: string): string => `
  made as (
    insert into pgboss.job_common (id, name, data, start_after, created_on, keep_until, expire_seconds, deletion_seconds,
      retry_limit, retry_delay, retry_backoff, retry_delay_max, policy, dead_letter, heartbeat_seconds)
    select j.id, j.queue, j.data, coalesce(j.start_after, pgboss.job_now()), pgboss.job_now(),
      coalesce(j.start_after, pgboss.job_now()) + q.retention_seconds * interval '1s', q.expire_seconds,
      q.deletion_seconds, ${TRIES.limit}, ${TRIES.delaySeconds}, true, ${TRIES.longestDelaySeconds}, q.policy,
      q.dead_letter, q.heartbeat_seconds
    from (${jobs}) j
    left join lateral (select * from pgboss.queue q where q.name = j.queue offset 0) q on true
    returning name, start_after),
  told as materialized (
    select pg_notify(${CHANNEL}, t.name)
    from (select distinct name from made where start_after <= pgboss.job_now()) t)`;

/** How many queues were told of what `enqueued` made. */
export const TOLD = `(select count(*)::int from told)`;

/** Jobs as rows, from a parameter that `jobRows` fills. */
export const jobsFrom = (parameter: number): string =>
  `select * from json_to_recordset($${parameter}::json) as j (id uuid, queue text, data jsonb, start_after timestamptz)`;

export function jobRows(jobs: readonly NewJob[]): string {
  return JSON.stringify(
    jobs.map(({ queue, data, startAfter }) => ({ id: newId(), queue, data, start_after: startAfter })),
  );
}
