import { Inject, Injectable } from '@nestjs/common';
import { PgBoss, type Db } from 'pg-boss';
import type { Transaction } from '../transaction/database.js';

export const JOB_SCHEMA = 'pgboss';

/** A job wakes its worker through NOTIFY; polling is for the one that was missed. */
const FETCHING = {
  batchSize: 10,
  burstWhenBatchFull: true,
  pollingIntervalSeconds: 1,
  notifyPollingIntervalSeconds: 5,
} as const;

/** Jobs on pg-boss, enqueued inside our own transactions: a job exists exactly if the change that wanted it does. */
@Injectable()
export class JobQueue {
  constructor(@Inject(PgBoss) readonly boss: PgBoss) {}

  /** Enqueues a job that becomes visible to workers when `tx` commits. `startAfter` delays it. */
  async enqueue(tx: Transaction, queue: string, data: object, startAfter?: Date): Promise<void> {
    const id = await this.boss.send(queue, data, {
      db: inside(tx),
      retryLimit: 20,
      retryBackoff: true,
      retryDelay: 1,
      retryDelayMax: 300,
      ...(startAfter === undefined ? {} : { startAfter }),
    });
    if (id === null) throw new Error(`no job was made in ${queue}`);
  }

  /**
   * Works a queue off. Jobs come in batches, since pg-boss fetches on at once only after a full batch of several; by ones
   * a backlog would be worked off one job a polling interval. If some fail, the batch is tried again: a job that was
   * done must do nothing the second time.
   */
  // oxlint-disable-next-line typescript/no-unnecessary-type-parameters -- the caller knows what its jobs hold
  async workOff<Data extends object>(queue: string, run: (data: Data) => Promise<void>): Promise<void> {
    await this.boss.work<Data>(queue, FETCHING, async (jobs) => {
      const failures: unknown[] = [];
      for (const { data } of jobs) await run(data).catch((failure: unknown) => failures.push(failure));
      if (failures.length > 0) throw failures[0];
    });
  }
}

/** pg-boss speaks `{ rows }`; TypeORM answers rows, or rows and a count where a statement writes. */
function inside(tx: Transaction): Db {
  return {
    async executeSql(text, values) {
      const result: unknown = await tx.query(text, values);
      const rows =
        Array.isArray(result) && result.length === 2 && Array.isArray(result[0]) && typeof result[1] === 'number'
          ? result[0]
          : result;
      return { rows: rows as unknown[] };
    },
  } as Db;
}
