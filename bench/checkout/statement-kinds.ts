import type { Client } from 'pg';
import { LOOK_MARK } from './confirmations.ts';

/** Statements by what they are for: the shop's own, those of sessions and transactions, those of the job queue. */
export interface StatementKinds {
  readonly shop: number;
  readonly session: number;
  readonly jobs: number;
  /** All of them, those that took longest first. */
  readonly longest: readonly StatementTime[];
}

export interface StatementTime {
  readonly query: string;
  readonly calls: number;
  /** Milliseconds of PostgreSQL over all calls, without planning. */
  readonly took: number;
}

const OF_SESSIONS =
  /^\s*(begin|commit|rollback|start transaction|savepoint|release|set|show|deallocate|listen|select \$1$)/i;

/** What writes something of the shop and its jobs in one statement is the shop's; pg-boss itself shouts. */
const OF_THE_SHOP_TOO = /insert into (?!pgboss)/;

export async function resetCounts(client: Client): Promise<void> {
  await client.query(`select pg_stat_statements_reset()`);
}

/** Counted by PostgreSQL itself since the last reset. */
export async function countKinds(client: Client): Promise<StatementKinds> {
  const { rows } = await client.query<StatementTime>(
    `select query, calls::int, total_exec_time as took from pg_stat_statements s join pg_database d on d.oid = s.dbid
     where d.datname = current_database() and query not like '%pg_stat_statements%' order by took desc`,
  );
  const others = rows.filter(({ query }) => !query.includes(LOOK_MARK));
  const jobs = others.filter(({ query }) => /pgboss|pg_notify/i.test(query) && !OF_THE_SHOP_TOO.test(query));
  const session = others.filter((row) => !jobs.includes(row) && OF_SESSIONS.test(row.query));
  const own = others.filter((row) => !jobs.includes(row) && !session.includes(row));
  const sum = (of: readonly { calls: number }[]): number => of.reduce((total, { calls }) => total + calls, 0);
  return { shop: sum(own), session: sum(session), jobs: sum(jobs), longest: others };
}
