import { existsSync, readdirSync, readFileSync, readlinkSync, rmSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { endProcess, type Ending } from '../processes/end-process.ts';
import { identifyProcess, type ProcessIdentity } from '../processes/process-identity.ts';

/** Fast shutdown: breaks connections, writes everything down. */
export const POSTGRES_ENDING: Ending = { signal: 'SIGINT', patienceMilliseconds: 15_000 };

/**
 * Ends what still works on a data directory whose launcher is gone, the server first and then, should only the
 * server have been killed, its own children: a new server refuses to start beside them, and rightly so.
 * The caller holds the lock of the data directory.
 */
export async function endLeftoverPostgres(dataDirectory: string): Promise<number> {
  if (process.platform !== 'linux') return 0; // Elsewhere the record of the last run names the server.
  const found = postgresInside(dataDirectory);
  const server = serverOf(dataDirectory);
  const ordered = [...found.filter(({ pid }) => pid === server), ...found.filter(({ pid }) => pid !== server)];
  for (const leftover of ordered) await endProcess(leftover, POSTGRES_ENDING);
  removeMistakenLock(dataDirectory, server);
  return ordered.length;
}

/** PostgreSQL's processes stand in their data directory: nobody else's do. */
function postgresInside(dataDirectory: string): ProcessIdentity[] {
  if (!existsSync(dataDirectory)) return [];
  const { dev, ino } = statSync(dataDirectory);
  return readdirSync('/proc')
    .filter((entry) => /^\d+$/.test(entry))
    .filter((entry) => {
      try {
        const place = statSync(`/proc/${entry}/cwd`);
        return (
          place.dev === dev && place.ino === ino && basename(readlinkSync(`/proc/${entry}/exe`)).startsWith('postgres')
        );
      } catch {
        return false; // Ended meanwhile, or another account's.
      }
    })
    .map((entry) => identifyProcess(Number(entry)))
    .filter((identity) => identity !== undefined);
}

function serverOf(dataDirectory: string): number | undefined {
  const path = lockOf(dataDirectory);
  return existsSync(path) ? Number(readFileSync(path, 'utf8').split('\n')[0]) : undefined;
}

/**
 * PostgreSQL believes its old lock as long as its number belongs to any process: to a stranger, as after a restart
 * of a container, or to its own dead server that nobody has collected, as in a container without an init. We have
 * looked, and none of its processes is left. A number that nobody has is PostgreSQL's own to judge.
 */
function removeMistakenLock(dataDirectory: string, server: number | undefined): void {
  if (server === undefined || !isNumberTaken(server)) return;
  if (postgresInside(dataDirectory).length === 0) rmSync(lockOf(dataDirectory), { force: true });
}

function isNumberTaken(pid: number): boolean {
  return existsSync(`/proc/${pid}`);
}

const lockOf = (dataDirectory: string): string => join(dataDirectory, 'postmaster.pid');
