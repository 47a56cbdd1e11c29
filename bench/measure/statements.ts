import type { Client } from 'pg';

/** SQL statements the work of one request runs, counted by PostgreSQL itself over `times` of them, one after another. */
export async function countStatements(
  client: Client,
  times: number,
  ask: (n: number) => Promise<unknown>,
): Promise<number> {
  await ask(0); // Connections are open and operations compiled from here on.
  await client.query(`select pg_stat_statements_reset()`);
  for (let n = 0; n < times; n++) await ask(n);
  const { rows } = await client.query<{ calls: number }>(
    `select coalesce(sum(calls), 0)::int as calls from pg_stat_statements s join pg_database d on d.oid = s.dbid
     where d.datname = current_database() and query not like '%pg_stat_statements%'`,
  );
  return rows[0]!.calls / times;
}
