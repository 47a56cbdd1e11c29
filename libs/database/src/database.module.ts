import { type DynamicModule, Inject, Logger, Module, type OnApplicationShutdown } from '@nestjs/common';
import { Clock, SystemClock } from '@shanhuo/kernel';
import { PgBoss } from 'pg-boss';
import { DataSource } from 'typeorm';
import { AuditLog } from './audit/audit-log.js';
import { createDataSource, type ConnectionOptions } from './connection/data-source.js';
import type { Subscription } from './events/domain-event.js';
import { EventConsumer } from './events/event-consumer.js';
import { EventPublisher, SUBSCRIPTIONS } from './events/event-publisher.js';
import { JOB_SCHEMA, JOB_WORK, JobQueue, type JobWork } from './events/job-queue.js';
import { prepareStatementsOf } from './events/job-statements.js';
import { Idempotency } from './idempotency/idempotency.js';
import { Database } from './transaction/database.js';

/** What a process tells about itself: its connection, what it listens to, and whether it works on jobs. */
export interface DatabaseModuleOptions extends ConnectionOptions {
  /** Direct connection for LISTEN, where `url` goes through a pooler. */
  readonly directUrl: string;
  readonly subscriptions: readonly Subscription[];
  /** `as-they-come` in the worker, which also keeps queues tidy and fires schedules. */
  readonly jobWork: JobWork;
  readonly clock?: Clock;
}

const LOOK_FOR_LOST_JOBS_SECONDS = 5;

/** Wires the connection, the clock, events and jobs into a process, for every lib above. */
@Module({})
export class DatabaseModule implements OnApplicationShutdown {
  constructor(
    @Inject(DataSource) private readonly dataSource: DataSource,
    @Inject(PgBoss) private readonly boss: PgBoss,
  ) {}

  static forRoot(options: DatabaseModuleOptions): DynamicModule {
    const exported = [Database, EventPublisher, EventConsumer, JobQueue, AuditLog, Idempotency];
    return {
      module: DatabaseModule,
      global: true,
      providers: [
        { provide: Clock, useValue: options.clock ?? new SystemClock() },
        { provide: DataSource, useFactory: () => createDataSource(options).initialize() },
        { provide: PgBoss, useFactory: () => startBoss(options) },
        { provide: SUBSCRIPTIONS, useValue: options.subscriptions },
        { provide: JOB_WORK, useValue: options.jobWork },
        ...exported,
      ],
      exports: [Clock, DataSource, ...exported],
    };
  }

  async onApplicationShutdown(): Promise<void> {
    await this.boss.stop({ graceful: true, timeout: 5_000 });
    await this.dataSource.destroy();
  }
}

async function startBoss(options: DatabaseModuleOptions): Promise<PgBoss> {
  const logger = new Logger('Jobs');
  const runsJobs = options.jobWork === 'as-they-come';
  const boss = new PgBoss({
    connectionString: options.directUrl,
    application_name: options.applicationName,
    schema: JOB_SCHEMA,
    max: runsJobs ? 4 : 1,
    migrate: false,
    supervise: runsJobs,
    superviseIntervalSeconds: LOOK_FOR_LOST_JOBS_SECONDS,
    monitorIntervalSeconds: LOOK_FOR_LOST_JOBS_SECONDS,
    schedule: runsJobs,
    useListenNotify: runsJobs,
  });
  // Errors of maintenance and polling; the next round tries again.
  boss.on('error', (error) => logger.warn({ msg: 'job queue', reason: error.message }));
  prepareStatementsOf(boss);
  await boss.start();
  return boss;
}
