import { readdirSync, readFileSync, readlinkSync } from 'node:fs';
import { join } from 'node:path';

/**
 * The numbers of all processes that work for the shop in a data directory: those that were told of it, and
 * PostgreSQL's, which stand in it. The caller's own do not count. Linux only.
 */
export function shopProcesses(dataDirectory: string): number[] {
  return readdirSync('/proc')
    .filter((entry) => /^\d+$/.test(entry) && Number(entry) !== process.pid)
    .filter((entry) => wasTold(entry, dataDirectory) || standsIn(entry, dataDirectory))
    .map(Number);
}

export interface RecordedService {
  readonly name: string;
  readonly pid: number;
}

/** What the launcher keeps on record about its own processes. */
export function recordedServices(dataDirectory: string): RecordedService[] {
  return JSON.parse(readFileSync(join(dataDirectory, 'run.json'), 'utf8')) as RecordedService[];
}

function wasTold(pid: string, dataDirectory: string): boolean {
  try {
    return readFileSync(`/proc/${pid}/environ`, 'utf8').split('\0').includes(`DATA_DIR=${dataDirectory}`);
  } catch {
    return false;
  }
}

function standsIn(pid: string, dataDirectory: string): boolean {
  try {
    return readlinkSync(`/proc/${pid}/cwd`).startsWith(dataDirectory);
  } catch {
    return false;
  }
}
