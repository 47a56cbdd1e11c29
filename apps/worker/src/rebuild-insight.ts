import { NestLogger } from '@shanhuo/database';
import { NestFactory } from '@nestjs/core';
import { Rebuild } from '@shanhuo/insight';
import { orExit, readServiceEnvironment } from '@shanhuo/kernel';
import { pino } from 'pino';
import { WorkerModule } from './worker.module.js';

/** `npm run rebuild:insight`: makes all figures anew from ledger and orders, beside a running shop, and ends. */
const environment = orExit(readServiceEnvironment(process.env));
const logger = pino();
const app = await NestFactory.createApplicationContext(WorkerModule.forRoot(environment, { jobWork: 'when-told' }), {
  logger: new NestLogger(logger),
});
try {
  const facts = await app.get(Rebuild).run();
  logger.info({ msg: 'insight was rebuilt', facts });
} finally {
  await app.close();
}
