import { setTimeout as pause } from 'node:timers/promises';
import { Client } from 'pg';

const PATIENCE_MILLISECONDS = 60_000;
const PAUSE_MILLISECONDS = 30;

/** Resolves when the database answers a query; recovery after a crash takes its time. */
export async function awaitDatabase(connectionString: string, hasEnded: () => boolean): Promise<void> {
  const deadline = Date.now() + PATIENCE_MILLISECONDS;
  for (;;) {
    try {
      await query(connectionString, 'select 1');
      return;
    } catch (error) {
      if (hasEnded()) throw new Error('PostgreSQL ended before it answered.', { cause: error });
      if (Date.now() > deadline) throw new Error('PostgreSQL did not answer within a minute.', { cause: error });
    }
    await pause(PAUSE_MILLISECONDS);
  }
}

/** One statement on a connection of its own. */
export async function query(connectionString: string, sql: string): Promise<Record<string, unknown>[]> {
  const client = new Client({ connectionString, connectionTimeoutMillis: 5_000 });
  client.on('error', () => {}); // A connection that breaks while idle has already failed its query.
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(sql)).rows;
  } finally {
    await client.end();
  }
}
