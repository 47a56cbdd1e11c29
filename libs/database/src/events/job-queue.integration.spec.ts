import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Client } from 'pg';
import { Test, type TestingModule } from '@nestjs/testing';
import { specDatabase } from '../../../../test/support/spec-database.js';
import { createTestDatabase, type TestDatabase } from '../../../../test/support/test-database.js';
import { DATABASE_ENTITIES } from '../entities.js';
import { migrate } from '../migrations/migrate.js';
import { Database } from '../transaction/database.js';
import { JobQueue } from './job-queue.js';

const FIRST = 'spec.first';
const SECOND = 'spec.second';

describe('jobs of a process that works when it is told', () => {
  let file: TestDatabase;
  let app: TestingModule;
  let database: Database;
  let jobs: JobQueue;

  beforeAll(async () => {
    file = await createTestDatabase();
    await migrate(file.url, { subscriptions: [], timedJobs: [FIRST, SECOND] });
    app = await Test.createTestingModule({
      imports: [specDatabase(file, { entities: DATABASE_ENTITIES, poolSize: 4, jobWork: 'when-told' })],
    }).compile();
    database = app.get(Database);
    jobs = app.get(JobQueue);
  });
  afterAll(async () => {
    await app.close();
    await file.drop();
  });

  const enqueue = (queue: string, data: object, startAfter?: Date): Promise<void> =>
    database.inTransaction((tx) => jobs.enqueue(tx, queue, data, startAfter));

  it('are worked off with all they lead to, also those for later', async () => {
    const seen: string[] = [];
    await jobs.workOff<{ name: string }>(SECOND, async ({ name }) => void seen.push(name));
    await jobs.workOff<{ name: string }>(FIRST, async ({ name }) => {
      seen.push(name);
      await enqueue(SECOND, { name: `after ${name}` });
    });
    await enqueue(FIRST, { name: 'now' });
    await enqueue(FIRST, { name: 'later' }, new Date('2099-01-01'));
    expect(await jobs.workOffWaiting()).toBe(4);
    expect(seen.toSorted()).toEqual(['after later', 'after now', 'later', 'now']);
    expect(await jobs.workOffWaiting()).toBe(0);
  });

  it('are rows as pg-boss itself would write them', async () => {
    const startAfter = new Date('2099-01-01');
    await enqueue(FIRST, { by: 'us' });
    await enqueue(FIRST, { by: 'us' }, startAfter);
    const tries = { retryLimit: 20, retryBackoff: true, retryDelay: 1, retryDelayMax: 300 };
    await jobs.boss.send(FIRST, { by: 'pg-boss' }, tries);
    await jobs.boss.send(FIRST, { by: 'pg-boss' }, { ...tries, startAfter });
    const rowsBy = async (by: string): Promise<object[]> => {
      const rows = await database.read<{ row: object }>(
        {
          text: `select to_jsonb(j) - '{id,data,created_on,start_after,keep_until}'::text[]
              || jsonb_build_object('keep', keep_until - start_after, 'later', start_after > created_on) as row
            from pgboss.job j where data ->> 'by' = $1 order by start_after`,
        },
        [by],
      );
      return rows.map(({ row }) => row);
    };
    expect(await rowsBy('us')).toEqual(await rowsBy('pg-boss'));
    await jobs.workOff(FIRST, () => Promise.resolve());
    expect(await jobs.workOffWaiting()).toBe(4);
  });

  it('wake whoever listens to pg-boss as soon as they are there, and not those for later', async () => {
    const heard: (string | undefined)[] = [];
    const listener = new Client({ connectionString: file.url });
    await listener.connect();
    listener.on('notification', ({ payload }) => heard.push(payload));
    const listen = async (): Promise<string> => {
      const text = `select 'pgboss_' || left(encode(sha224('pgboss'::bytea), 'hex'), 24) as channel`;
      return (await listener.query<{ channel: string }>(text)).rows[0]?.channel ?? '';
    };
    await listener.query(`listen "${await listen()}"`);
    await enqueue(FIRST, {}, new Date('2099-01-01'));
    await enqueue(SECOND, {});
    await jobs.boss.send(FIRST, {});
    await listener.query('select 1');
    expect(heard).toEqual([SECOND, FIRST]);
    await listener.end();
    await jobs.workOff(FIRST, () => Promise.resolve());
    await jobs.workOff(SECOND, () => Promise.resolve());
    await jobs.workOffWaiting();
  });

  it('fail the statement that wants them where there is no such queue', async () => {
    await expect(enqueue('spec.nowhere', {})).rejects.toThrow();
  });

  it('are taken and completed by statements that are planned once', async () => {
    await jobs.workOff(FIRST, () => Promise.resolve());
    await enqueue(FIRST, {});
    await jobs.workOffWaiting();
    // One connection is all this process has for taking jobs, so this look sees its plans.
    const look = `select name from pg_prepared_statements where name like $1 and statement ilike $2`;
    const { rows } = await jobs.boss.getDb().executeSql(look, ['jobs.%', '%pgboss.job%']);
    expect(rows.length).toBeGreaterThanOrEqual(2);
  });

  it('stay where they are when they fail, and the failure is told', async () => {
    const outcomes = [new Error('planted'), undefined];
    await jobs.workOff(FIRST, async () => {
      const outcome = outcomes.shift();
      if (outcome !== undefined) throw outcome;
    });
    await enqueue(FIRST, {});
    await expect(jobs.workOffWaiting()).rejects.toThrow('planted');
    expect(await jobs.workOffWaiting()).toBe(1);
  });

  it('by the clock run when their name is called, and no other name', async () => {
    const called: string[] = [];
    await jobs.workTimed('spec.timed', '* * * * *', async () => called.push('timed'));
    await jobs.runTimed('spec.timed');
    expect(called).toEqual(['timed']);
    await expect(jobs.runTimed('spec.untimed')).rejects.toThrow('no timed job spec.untimed');
  });
});
