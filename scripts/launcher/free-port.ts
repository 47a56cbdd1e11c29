import { createServer } from 'node:net';
import { Refusal } from './refusal.ts';

/** A port of the loopback address that nobody holds at this moment. */
export function findFreePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      const port = typeof address === 'object' && address !== null ? address.port : 0;
      server.close(() => resolve(port));
    });
  });
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
