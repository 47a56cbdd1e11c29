import { PgBoss } from 'pg-boss';
import { createDataSource } from '../connection/data-source.js';
import type { Subscription } from '../events/domain-event.js';
import { JOB_SCHEMA } from '../events/job-queue.js';

/** Workers say every five seconds that they live: what a killed one had begun is begun again after ten, not after minutes. */
const QUEUE = { notify: true, heartbeatSeconds: 10 };

/**
 * Brings a database up to date: our migrations, each in a transaction of its own, then pg-boss's schema and one queue
 * per subscriber and timed job. Running it twice changes nothing. Needs a direct connection, not a pooled one.
 */
export async function migrate(
  directUrl: string,
  queues: { subscriptions: readonly Subscription[]; timedJobs: readonly string[] },
): Promise<void> {
  const dataSource = createDataSource({
    url: directUrl,
    entities: [],
    poolSize: 1,
    applicationName: 'shanhuo-migrate',
  });
  await dataSource.initialize();
  try {
    await dataSource.runMigrations({ transaction: 'each' });
  } finally {
    await dataSource.destroy();
  }

  const boss = new PgBoss({
    connectionString: directUrl,
    schema: JOB_SCHEMA,
    max: 1,
    supervise: false,
    schedule: false,
  });
  await boss.start();
  try {
    const names = [...queues.subscriptions.map(({ subscriber }) => subscriber), ...queues.timedJobs];
    for (const name of new Set(names)) {
      await boss.createQueue(name, QUEUE);
      await boss.updateQueue(name, QUEUE);
    }
  } finally {
    await boss.stop({ graceful: false });
  }
}
