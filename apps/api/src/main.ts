// oxlint-disable-next-line import/no-unassigned-import -- it has to be said before the rest is loaded
import './collect-early.js';
import { orExit, readServiceEnvironment } from '@shanhuo/kernel';
import { pino } from 'pino';
import { createApi } from './server.js';

const environment = orExit(readServiceEnvironment(process.env));
// Not waiting for each line to be written saves a sixteenth of every request; lines under way at an exit are still written.
const logger = pino(
  { base: { process: 'api' }, timestamp: pino.stdTimeFunctions.isoTime },
  pino.destination({ dest: 1, sync: false }),
);

try {
  const app = await createApi(environment, logger);
  await app.listen(environment.apiPort, '0.0.0.0');
  logger.info({ msg: 'listening', port: environment.apiPort });
} catch (error) {
  const taken = (error as NodeJS.ErrnoException).code === 'EADDRINUSE';
  const reason = taken
    ? `Port ${environment.apiPort} is taken: set API_PORT to a free one.`
    : `The API could not start: ${error instanceof Error ? error.message : String(error)}`;
  process.stderr.write(`${reason}\n`);
  process.exit(1);
}
