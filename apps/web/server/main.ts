import { createServer } from 'node:http';
import { join } from 'node:path';
import process from 'node:process';
import { photoFormLimit, photoFormMs } from './body-limit.ts';
import { readConfiguration } from './configuration.ts';
import { loadPages } from './load-pages.ts';
import { log } from './log.ts';
import { createRequestListener } from './request-listener.ts';
import { stopOnSignal } from './shutdown.ts';

try {
  const configuration = readConfiguration(process.env);
  prepareAdapter();
  const { handler } = await import('../build/handler.js');
  const modules = await loadPages(join(import.meta.dirname, '../build'));
  const server = createServer(
    { keepAliveTimeout: 65_000, headersTimeout: 15_000, requestTimeout: photoFormMs, maxHeaderSize: 16_384 },
    createRequestListener(handler, configuration),
  );
  server.on('error', (error: NodeJS.ErrnoException) => refuse(explain(error, configuration.port)));
  server.listen(configuration.port, configuration.host, () => {
    const address = server.address();
    log.info({ port: typeof address === 'object' ? address?.port : undefined, modules }, 'listening');
  });
  stopOnSignal(server);
} catch (error) {
  refuse(explain(error));
}

/** The adapter takes every request for https unless a header says otherwise, and then refuses forms posted over http. */
function prepareAdapter(): void {
  process.env.PROTOCOL_HEADER ??= 'x-forwarded-proto';
  process.env.BODY_SIZE_LIMIT ??= photoFormLimit;
}

function explain(error: unknown, port?: number): string {
  const { code, message } = error as NodeJS.ErrnoException;
  if (code === 'EADDRINUSE') return `Port ${port} is taken. Free it, or set WEB_PORT to another one.`;
  if (code === 'EACCES') return `Port ${port} may not be opened by this user. Set WEB_PORT to one above 1023.`;
  if (code === 'ERR_MODULE_NOT_FOUND' && message.includes('build/handler.js'))
    return 'The pages are not built yet: build the web shop first.';
  return message;
}

function refuse(sentence: string): void {
  log.fatal(sentence);
  process.exitCode = 1;
  // The log goes to stdout; a person at a terminal finds the sentence here as well.
  process.stderr.write(`${sentence}\n`, () => process.exit(1));
}
