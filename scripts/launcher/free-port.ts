import { randomInt } from 'node:crypto';
import { createServer } from 'node:net';
import { Refusal } from './refusal.ts';

/**
 * Below the ports that Linux, macOS and Windows give to whoever connects somewhere: a port of those, though free when it
 * is asked for, may be an outgoing connection's by the time a service listens on it, or comes back to it.
 */
const [LEAST_PORT, MOST_PORT] = [20_000, 32_767];
const TRIES = 100;

/** A port of the loopback address that nobody holds at this moment, nor on all addresses. */
export async function findFreePort(): Promise<number> {
  for (let tries = 0; tries < TRIES; tries += 1) {
    const port = randomInt(LEAST_PORT, MOST_PORT + 1);
    if ((await tryToListen(port, '127.0.0.1')) === undefined && (await tryToListen(port, undefined)) === undefined)
      return port;
  }
  throw new Refusal(`No free port was found between ${LEAST_PORT} and ${MOST_PORT}.`);
}

/** Refuses a port that another program holds, on the loopback address or on all addresses. */
export async function requireFreePort(variable: string, port: number): Promise<void> {
  for (const host of ['127.0.0.1', undefined]) {
    const code = await tryToListen(port, host);
    if (code === 'EADDRINUSE') {
      throw new Refusal(`Port ${port} is taken by another program: free it, or set ${variable} to another port.`);
    }
    if (code === 'EACCES') {
      throw new Refusal(`Port ${port} needs rights this account does not have: set ${variable} to a port above 1023.`);
    }
  }
}

export async function isPortFree(port: number): Promise<boolean> {
  return (await tryToListen(port, '127.0.0.1')) === undefined;
}

function tryToListen(port: number, host: string | undefined): Promise<string | undefined> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', (error: NodeJS.ErrnoException) => resolve(error.code));
    server.listen({ port, ...(host === undefined ? {} : { host }) }, () => server.close(() => resolve(undefined)));
  });
}
