import { setTimeout as pause } from 'node:timers/promises';
import { Inject, Injectable, type OnModuleDestroy } from '@nestjs/common';
import { PgBoss } from 'pg-boss';
import { statement } from '../statements/statement.js';
import { runIn, type Transaction } from '../transaction/database.js';
import { enqueued, jobRows, jobsFrom, TOLD } from './new-job.js';

export const JOB_SCHEMA = 'pgboss';

/** A job wakes its worker through NOTIFY; polling is for the one that was missed. */
const FETCHING = {
  batchSize: 10,
  burstWhenBatchFull: true,
  pollingIntervalSeconds: 1,
  notifyPollingIntervalSeconds: 5,
} as const;

/**
 * How a process meets jobs: it works as they come, only when it is told (programs that move the clock; one after another,
 * or a few together where speed is worth more than an order that is always the same), or never.
 */
export type JobWork = 'as-they-come' | 'when-told' | 'when-told-together' | 'never';
export const JOB_WORK = Symbol('job work');

const enqueueJobs = statement('database.enqueue_jobs', `with ${enqueued(jobsFrom(1))} select ${TOLD} as told`);

/** Jobs of one queue side by side; whoever works as they come leaves that to the batch. */
const AT_ONCE: Readonly<Partial<Record<JobWork, number>>> = { 'when-told': 1, 'when-told-together': 5 };

/** Jobs at once, where the cost of a run hardly grows with them. */
const TOGETHER = 100;

/**
 * Taking and completing jobs costs by the statement, hardly by the job: so a queue that was just worked off waits this
 * long for company before it looks again. The first job after a quiet moment does not wait.
 */
const REST_MS = 100;

/** How a queue is worked off. */
export interface WorkingOff {
  /** From the beginning of a run to the next one, unless more waits than one run takes. For what may come later. */
  readonly restMs?: number | undefined;
  /** Jobs given to one run at most. */
  readonly atOnce?: number;
}

/** Runs what was fetched; the outcomes are in the order of the jobs. */
type RunAll = (jobs: readonly object[]) => Promise<readonly PromiseSettledResult<void>[]>;

/** Jobs on pg-boss, enqueued inside our own transactions: a job exists exactly if the change that wanted it does. */
@Injectable()
export class JobQueue implements OnModuleDestroy {
  private readonly queues = new Map<string, RunAll>();
  private readonly timed = new Map<string, () => Promise<unknown>>();
  private readonly ending = new AbortController();

  constructor(
    @Inject(PgBoss) readonly boss: PgBoss,
    @Inject(JOB_WORK) private readonly jobWork: JobWork,
  ) {}

  /** Whoever ends waits for no rest. */
  onModuleDestroy(): void {
    this.ending.abort();
  }

  /** Enqueues a job that becomes visible to workers when `tx` commits. `startAfter` delays it. */
  async enqueue(tx: Transaction, queue: string, data: object, startAfter?: Date): Promise<void> {
    await runIn(tx, enqueueJobs, [jobRows([{ queue, data, startAfter }])]);
  }

  /**
   * Works a queue off. Jobs come in batches, since pg-boss fetches on at once only after a full batch of several; by ones
   * a backlog would be worked off one job a polling interval; the jobs of a batch run side by side. If some fail, the batch
   * is tried again: a job that was done must do nothing the second time.
   */
  // oxlint-disable-next-line typescript/no-unnecessary-type-parameters -- the caller knows what its jobs hold
  async workOff<Data extends object>(
    queue: string,
    run: (data: Data) => Promise<void>,
    working: WorkingOff = {},
  ): Promise<void> {
    const runOne = (job: object): Promise<void> => run(job as Data);
    const atOnce = AT_ONCE[this.jobWork];
    const runAll: RunAll =
      atOnce === undefined ? (jobs) => Promise.allSettled(jobs.map(runOne)) : (jobs) => inTurns(jobs, runOne, atOnce);
    await this.workOffBy(queue, runAll, { atOnce: FETCHING.batchSize, ...working });
  }

  /** As `workOff`, with all that waits given to one run; if that fails, all of it is tried again. */
  // oxlint-disable-next-line typescript/no-unnecessary-type-parameters -- the caller knows what its jobs hold
  async workOffTogether<Data extends object>(
    queue: string,
    run: (jobs: readonly Data[]) => Promise<void>,
    working: WorkingOff = {},
  ): Promise<void> {
    const runAll: RunAll = async (jobs) => {
      const [outcome] = await Promise.allSettled([run(jobs as readonly Data[])]);
      return jobs.map(() => outcome);
    };
    await this.workOffBy(queue, runAll, { atOnce: TOGETHER, ...working });
  }

  private async workOffBy(
    queue: string,
    runAll: RunAll,
    { atOnce: batchSize, restMs = REST_MS }: WorkingOff & { readonly atOnce: number },
  ): Promise<void> {
    this.queues.set(queue, runAll);
    if (this.jobWork !== 'as-they-come') return;
    await this.boss.work<object>(queue, { ...FETCHING, batchSize }, async (jobs) => {
      const startedAt = performance.now();
      const outcomes = await runAll(jobs.map(({ data }) => data));
      const failed = outcomes.find((outcome) => outcome.status === 'rejected');
      if (failed !== undefined) throw failed.reason;
      if (jobs.length < batchSize) await this.rest(restMs - (performance.now() - startedAt));
    });
  }

  /** Before the jobs are completed, so that their worker takes no others meanwhile; they are done, and come again at worst. */
  private async rest(milliseconds: number): Promise<void> {
    if (milliseconds <= 0) return;
    await pause(milliseconds, undefined, { signal: this.ending.signal }).catch(() => undefined);
  }

  /** Runs `work` by the cron line in the time of China. It may run late or twice. */
  async workTimed(name: string, cron: string, work: () => Promise<unknown>): Promise<void> {
    this.timed.set(name, work);
    if (this.jobWork !== 'as-they-come') return;
    await this.boss.schedule(name, cron, null, { tz: 'Asia/Shanghai' });
    await this.boss.work(name, async () => {
      await work();
    });
  }

  /** Runs one timed job now. Throws for a name nobody works. */
  async runTimed(name: string): Promise<void> {
    const work = this.timed.get(name);
    if (work === undefined) throw new Error(`no timed job ${name}`);
    await work();
  }

  /**
   * Works off what waits in all queues of this process, and what that leads to, until nothing waits; also jobs that
   * were to be tried again later. Returns how many were done. For programs that move the clock themselves. A job that
   * fails stays in its queue, and the first failure is thrown when all else is done.
   */
  async workOffWaiting(): Promise<number> {
    const failures: unknown[] = [];
    let done = 0;
    for (let before = -1; before !== done;) {
      before = done;
      for (const queue of await this.findWaitingQueues()) {
        const run = this.queues.get(queue);
        if (run !== undefined) done += await this.workOffOnce(queue, run, failures);
      }
    }
    if (failures.length > 0) throw failures[0];
    return done;
  }

  /** One look instead of a fetch from each of the queues, which are empty most of the time. */
  private async findWaitingQueues(): Promise<string[]> {
    const text = `select distinct name from ${JOB_SCHEMA}.job where state in ('created', 'retry')`;
    const { rows } = await this.boss.getDb().executeSql(text);
    return (rows as { name: string }[]).map(({ name }) => name);
  }

  private async workOffOnce(queue: string, runAll: RunAll, failures: unknown[]): Promise<number> {
    const jobs = await this.boss.fetch<object>(queue, { batchSize: 100, ignoreStartAfter: true });
    if (jobs.length === 0) return 0;
    const outcomes = await runAll(jobs.map(({ data }) => data));
    const ofOutcome = (status: 'fulfilled' | 'rejected'): string[] =>
      jobs.filter((_, i) => outcomes[i]?.status === status).map(({ id }) => id);
    const [done, failed] = [ofOutcome('fulfilled'), ofOutcome('rejected')];
    for (const outcome of outcomes) if (outcome.status === 'rejected') failures.push(outcome.reason);
    if (done.length > 0) await this.boss.complete(queue, done);
    if (failed.length > 0) await this.boss.fail(queue, failed);
    return done.length;
  }
}

async function inTurns(
  jobs: readonly object[],
  run: (job: object) => Promise<void>,
  atOnce: number,
): Promise<PromiseSettledResult<void>[]> {
  const outcomes: PromiseSettledResult<void>[] = [];
  for (let i = 0; i < jobs.length; i += atOnce) {
    outcomes.push(...(await Promise.allSettled(jobs.slice(i, i + atOnce).map(run))));
  }
  return outcomes;
}
