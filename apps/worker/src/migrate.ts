import { IMPORT_QUEUE } from '@shanhuo/catalog';
import { migrate } from '@shanhuo/database';
import { orExit, readServiceEnvironment } from '@shanhuo/kernel';
import { NOTICE_QUEUES } from '@shanhuo/notice';
import { PAYMENT_QUEUES } from '@shanhuo/payment';
import { SUBSCRIPTIONS } from './libs.js';
import { TIMED_JOBS } from './timed-jobs.js';

/** `node migrate.js`: brings the database up to date and ends. */
const environment = orExit(readServiceEnvironment(process.env));
await migrate(environment.databaseDirectUrl, {
  subscriptions: SUBSCRIPTIONS,
  timedJobs: [...Object.keys(TIMED_JOBS), ...NOTICE_QUEUES, ...PAYMENT_QUEUES, IMPORT_QUEUE],
});
