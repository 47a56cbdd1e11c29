import { randomBytes } from 'node:crypto';
import { closeSync, openSync } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findFreePort } from '../../scripts/launcher/free-port.ts';
import { awaitDatabase } from '../../scripts/postgres/await-database.ts';
import { createCluster } from '../../scripts/postgres/create-cluster.ts';
import { POSTGRES_ENDING } from '../../scripts/postgres/end-leftovers.ts';
import { startCluster } from '../../scripts/postgres/start-cluster.ts';
import { endProcess } from '../../scripts/processes/end-process.ts';
import { identifyProcess } from '../../scripts/processes/process-identity.ts';

export interface TestCluster {
  /** The server as it was first started; its children do the work. */
  readonly pid: number;
  readonly urlOf: (database: string) => string;
  /** Ends the server with all its connections and keeps its data. */
  halt(): Promise<void>;
  /** Starts it again on the same data and port. */
  resume(): Promise<void>;
  stop(): Promise<void>;
}

// Nobody misses this data after a power cut; everything else is as in the shop.
const NOTHING_TO_LOSE = {
  fsync: 'off',
  full_page_writes: 'off',
  synchronous_commit: 'off',
  // Three specs at once, each with an API and a worker and the pools of both.
  max_connections: '200',
};

/** A PostgreSQL of the tests' own, in a directory that goes with it. The benchmarks keep its promises to the disk. */
export async function startTestCluster(
  settings: Readonly<Record<string, string>> = NOTHING_TO_LOSE,
): Promise<TestCluster> {
  const folder = await mkdtemp(join(tmpdir(), 'shanhuo-test-'));
  const directory = join(folder, 'postgres');
  const logPath = join(folder, 'log');
  const password = randomBytes(16).toString('hex');
  const port = await findFreePort();
  const urlOf = (database: string): string => `postgres://shanhuo:${password}@127.0.0.1:${port}/${database}`;

  await createCluster(directory, { user: 'shanhuo', password });
  let server: Server | undefined = await start();

  async function start(): Promise<Server> {
    const log = openSync(logPath, 'a');
    const child = startCluster(directory, { port, log, settings });
    closeSync(log);
    const identity = child.pid === undefined ? undefined : identifyProcess(child.pid);
    try {
      await awaitDatabase(urlOf('postgres'), () => child.exitCode !== null);
    } catch (error) {
      throw new Error(await readFile(logPath, 'utf8'), { cause: error });
    }
    return identity;
  }
  async function halt(): Promise<void> {
    if (server !== undefined) await endProcess(server, POSTGRES_ENDING);
    server = undefined;
  }
  return {
    pid: server?.pid ?? 0,
    urlOf,
    halt,
    async resume() {
      server = await start();
    },
    async stop() {
      await halt();
      await rm(folder, { recursive: true });
    },
  };
}

type Server = ReturnType<typeof identifyProcess>;
