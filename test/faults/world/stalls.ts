import { setTimeout as pause } from 'node:timers/promises';
import type { Client } from 'pg';

/** A moment of a transaction: while a row is written, or while the transaction commits. */
export interface Moment {
  readonly table: string;
  readonly change: 'insert' | 'update';
  readonly at: 'writing' | 'commit';
  /** SQL on `new`, where only some rows are meant. */
  readonly when?: string;
}

const STALL_SECONDS = 2;
const LOOK_EVERY_MILLISECONDS = 5;

/**
 * Makes the first transaction that reaches a moment wait there, so that its process can be killed meanwhile. Killed while
 * it writes, the transaction is rolled back; killed while it commits, it is committed and nobody learns of it.
 */
export class Stalls {
  constructor(private readonly client: Client) {}

  async prepare(): Promise<void> {
    await this.client.query(`create schema spec`);
    await this.client.query(`create sequence spec.reached`);
    // A sequence does not roll back: whoever comes after the killed one is let through.
    await this.client.query(`
      create function spec.stall() returns trigger language plpgsql as $$
      begin
        if nextval('spec.reached') = 1 then perform pg_sleep(${STALL_SECONDS}); end if;
        return null;
      end $$`);
  }

  async arm({ table, change, at, when }: Moment): Promise<void> {
    await this.disarm();
    await this.client.query(`select setval('spec.reached', 1, false)`);
    const kind = at === 'commit' ? 'constraint trigger' : 'trigger';
    const deferred = at === 'commit' ? 'deferrable initially deferred' : '';
    await this.client.query(`
      create ${kind} spec_stall after ${change} on ${table} ${deferred} for each row
      ${when === undefined ? '' : `when (${when})`} execute function spec.stall()`);
  }

  async disarm(): Promise<void> {
    const { rows } = await this.client.query<{ name: string }>(
      `select tgrelid::regclass::text as name from pg_trigger where tgname = 'spec_stall'`,
    );
    for (const { name } of rows) await this.client.query(`drop trigger spec_stall on ${name}`);
  }

  /** The name of the process that waits, as it calls itself to PostgreSQL. Throws where none came in time. */
  async reached(withinMilliseconds: number): Promise<string> {
    const deadline = Date.now() + withinMilliseconds;
    for (;;) {
      const { rows } = await this.client.query<{ name: string }>(
        `select application_name as name from pg_stat_activity where wait_event = 'PgSleep' and datname = current_database()`,
      );
      if (rows[0] !== undefined) return rows[0].name;
      if (Date.now() > deadline) throw new Error('nothing reached the moment');
      await pause(LOOK_EVERY_MILLISECONDS);
    }
  }
}
