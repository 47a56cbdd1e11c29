import { join } from 'node:path';
import { orExit, readServiceEnvironment, SystemClock } from '@shanhuo/kernel';
import { pino } from 'pino';
import { liveHistory } from './seed/history/live-history.js';

/**
 * `node history.js`: lets a demo shop that was just filled live through DEMO_DAYS days, today the last of them, and ends.
 * Runs beside the payment sandbox and before everything else. Its progress stands in its log.
 */
const environment = orExit(readServiceEnvironment(process.env));
const days = Number(process.env['DEMO_DAYS']);
const logger = pino({ level: 'info', base: { process: 'history' }, timestamp: pino.stdTimeFunctions.isoTime });
const clock = new SystemClock();
const began = clock.now();
const say = (progress: string): void => logger.info({ progress });
const { orders, reconciledDays } = await liveHistory(environment, {
  ...{ days, until: began, say },
  folder: join(import.meta.dirname, '../../../../data'),
  // What a service tells of each step is not worth keeping: twelve hundred orders would tell it at once.
  logger: logger.child({}, { level: 'error' }),
});
const seconds = Math.round((clock.now().getTime() - began.getTime()) / 1_000);
say(
  `${orders} orders in ${days} days, made in ${seconds} s; the ledger is balanced, ${reconciledDays} days agree with the sandbox.`,
);
