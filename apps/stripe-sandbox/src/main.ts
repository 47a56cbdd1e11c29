import { pino } from 'pino';
import { readSandboxEnvironment } from './environment.js';
import { requireEmbeddedDatabase } from './real-database.js';
import { startSandbox } from './sandbox.js';

const reading = readSandboxEnvironment(process.env);
if ('problems' in reading) {
  for (const problem of reading.problems) process.stderr.write(`${problem}\n`);
  process.exit(1);
}
// Its books tell who ordered what: nobody but their owner reads them.
process.umask(0o077);
const logger = pino({ base: { process: 'stripe-sandbox' }, timestamp: pino.stdTimeFunctions.isoTime });

try {
  await requireEmbeddedDatabase(process.env['DATABASE_URL']);
  const sandbox = await startSandbox({ ...reading.settings, onError: (error) => logger.error({ err: error }) });
  logger.info({ msg: 'listening', port: reading.settings.port });
  const stop = (): void => void sandbox.stop().then(() => process.exit(0));
  process.once('SIGTERM', stop);
  process.once('SIGINT', stop);
} catch (error) {
  const isTaken = (error as NodeJS.ErrnoException).code === 'EADDRINUSE';
  const reason = isTaken
    ? `Port ${reading.settings.port} is taken: set STRIPE_SANDBOX_PORT to a free one.`
    : `The sandbox could not start: ${error instanceof Error ? error.message : String(error)}`;
  process.stderr.write(`${reason}\n`);
  process.exit(1);
}
