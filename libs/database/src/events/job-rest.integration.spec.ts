import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Test, type TestingModule } from '@nestjs/testing';
import { Client } from 'pg';
import { specDatabase } from '../../../../test/support/spec-database.js';
import { createTestDatabase, type TestDatabase } from '../../../../test/support/test-database.js';
import { DATABASE_ENTITIES } from '../entities.js';
import { migrate } from '../migrations/migrate.js';
import { Database } from '../transaction/database.js';
import { JobQueue } from './job-queue.js';

const [GATHERED, FAILING, LONG] = ['spec.gathered', 'spec.failing', 'spec.long'] as const;
const PATIENCE_MS = 20_000;

describe('a queue that was just worked off', () => {
  let file: TestDatabase;
  let app: TestingModule;
  let isClosed = false;

  beforeAll(async () => {
    file = await createTestDatabase();
    await migrate(file.url, { subscriptions: [], timedJobs: [GATHERED, FAILING, LONG] });
    app = await Test.createTestingModule({
      imports: [specDatabase(file, { entities: DATABASE_ENTITIES, poolSize: 4, jobWork: 'as-they-come' })],
    }).compile();
    await app.init();
  });
  afterAll(async () => {
    if (!isClosed) await app.close();
    await file.drop();
  });

  const enqueue = (queue: string, number: number): Promise<void> =>
    app.get(Database).inTransaction((tx) => app.get(JobQueue).enqueue(tx, queue, { number }));

  async function until(done: () => boolean): Promise<void> {
    const end = performance.now() + PATIENCE_MS;
    while (!done() && performance.now() < end) await pause(10);
  }

  it('takes what comes meanwhile in one run, and the first after a quiet moment at once', async () => {
    const runs: number[][] = [];
    const startedAt: number[] = [];
    const work = (jobs: readonly { number: number }[]): Promise<void> => {
      startedAt.push(performance.now());
      runs.push(jobs.map(({ number }) => number));
      return Promise.resolve();
    };
    await app.get(JobQueue).workOffTogether(GATHERED, work, { restMs: 4_000 });
    await enqueue(GATHERED, 1);
    await until(() => runs.length === 1);
    for (const number of [2, 3, 4]) await enqueue(GATHERED, number);
    await until(() => runs.length === 2);
    expect(runs).toEqual([[1], [2, 3, 4]]);
    expect((startedAt[1] ?? 0) - (startedAt[0] ?? 0)).toBeGreaterThan(3_900);
  }, 60_000);

  it('does not rest where more waits than one run takes', async () => {
    const runs: number[] = [];
    for (const number of [1, 2, 3, 4, 5]) await enqueue(LONG, number);
    const work = (jobs: readonly object[]): Promise<void> => Promise.resolve(void runs.push(jobs.length));
    await app.get(JobQueue).workOffTogether(LONG, work, { restMs: 600_000, atOnce: 2 });
    await until(() => runs.length === 3);
    expect(runs).toEqual([2, 2, 1]);
  }, 60_000);

  it('does not make a job that failed wait for its rest, nor whoever ends the process', async () => {
    let tries = 0;
    const work = (): Promise<void> => (tries++ === 0 ? Promise.reject(new Error('planted')) : Promise.resolve());
    await app.get(JobQueue).workOff(FAILING, work, { restMs: 600_000 });
    await enqueue(FAILING, 1);
    await until(() => tries === 2);
    expect(tries).toBe(2);
    const startedAt = performance.now();
    isClosed = true;
    await app.close();
    expect(performance.now() - startedAt).toBeLessThan(15_000);
    expect(await statesOfJobs(file.url)).toEqual(['completed']);
  }, 60_000);
});

/** How the jobs that were run stand, asked by a connection of its own. */
async function statesOfJobs(url: string): Promise<string[]> {
  const client = new Client({ connectionString: url });
  await client.connect();
  const { rows } = await client.query<{ state: string }>(
    `select distinct state from pgboss.job where name like 'spec.%' order by state`,
  );
  await client.end();
  return rows.map(({ state }) => state);
}
