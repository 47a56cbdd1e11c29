import type { Server } from 'node:http';
import process from 'node:process';
import { log } from './log.ts';

const longestWaitMs = 8_000;

/** On SIGTERM or SIGINT: no new connections, open answers are finished, then the process ends. */
export function stopOnSignal(server: Server): void {
  const stop = (signal: string): void => {
    log.info({ signal }, 'web stopping');
    server.close(() => process.exit(0));
    server.closeIdleConnections();
    setTimeout(() => process.exit(0), longestWaitMs).unref();
  };
  process.once('SIGTERM', () => stop('SIGTERM'));
  process.once('SIGINT', () => stop('SIGINT'));
}
