import { NestFactory } from '@nestjs/core';
import { orExit, readServiceEnvironment } from '@shanhuo/kernel';
import { NestLogger } from '@shanhuo/database';
import { pino } from 'pino';
import { WorkerModule } from './worker.module.js';

const environment = orExit(readServiceEnvironment(process.env));
const logger = pino({ base: { process: 'worker' }, timestamp: pino.stdTimeFunctions.isoTime });

try {
  const app = await NestFactory.createApplicationContext(WorkerModule.forRoot(environment), {
    logger: new NestLogger(logger),
    abortOnError: false,
  });
  app.enableShutdownHooks();
  logger.info({ msg: 'working' });
} catch (error) {
  process.stderr.write(`The worker could not start: ${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
}
