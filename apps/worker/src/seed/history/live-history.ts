import { NestFactory } from '@nestjs/core';
import { NestLogger } from '@shanhuo/database';
import { DemoMode } from '@shanhuo/identity';
import { startOfChinaDay, type ServiceEnvironment } from '@shanhuo/kernel';
import { WebhookService } from '@shanhuo/payment';
import type { Logger } from 'pino';
import { WorkerModule } from '../../worker.module.js';
import { daysOfHistory } from './demand.rules.js';
import { HistoryClock } from './history.clock.js';
import { makeHistory, type HistoryMade } from './make-history.js';
import { proveBooks, type ProvenBooks } from './prove-books.js';
import { openEar } from './sandbox.till.js';

export interface LifeWish {
  readonly days: number;
  readonly until: Date;
  /** The folder of the demo's goods. */
  readonly folder: string;
  readonly logger: Logger;
  readonly say: (sentence: string) => void;
}

/** The same people, wishes and mishaps each time: a history that ends at the same moment is the same history. */
const SEED = 20_261_122;

/**
 * Makes the history of a demo shop that was just filled, while neither API nor worker run: this process is both, on a
 * clock of its own, and hears the sandbox in the API's place. Throws unless the books agree at the end.
 */
export async function liveHistory(
  environment: ServiceEnvironment,
  { days, until, folder, logger, say }: LifeWish,
): Promise<HistoryMade & ProvenBooks> {
  const { payments: sandbox } = environment;
  if (sandbox?.provider !== 'stripe-sandbox') throw new Error('a history is paid for with play money only');
  const [firstDay] = daysOfHistory(until, days);
  if (firstDay === undefined) throw new RangeError('a history has a day at least');
  const clock = new HistoryClock(startOfChinaDay(firstDay));
  const app = await NestFactory.createApplicationContext(
    WorkerModule.forRoot(environment, { clock, jobWork: 'when-told-together' }),
    { logger: new NestLogger(logger), abortOnError: false },
  );
  try {
    await app.get(DemoMode).assertOn();
    const ear = await openEar(environment.apiPort, app.get(WebhookService));
    try {
      const made = await makeHistory(app, clock, { days, until, seed: SEED, folder, sandbox, say });
      return { ...made, ...(await proveBooks(app, made.days)) };
    } finally {
      ear.closeAllConnections();
      ear.close();
    }
  } finally {
    await app.close();
  }
}
