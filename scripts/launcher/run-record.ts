import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { endProcess, sendSignal, type Ending } from '../processes/end-process.ts';
import { identifyProcess, isRunning, type ProcessIdentity } from '../processes/process-identity.ts';
import { writeWhole } from '../processes/write-whole.ts';

export interface RecordedProcess extends ProcessIdentity {
  readonly name: string;
  readonly ending: Ending;
}

export interface RunRecord {
  /** Call at once after a spawn: what is not on record when we are killed is not ended by the next start. */
  add(name: string, pid: number, ending: Ending): RecordedProcess;
  remove(pid: number): void;
  /** Ends what is still on record, services before the database. */
  endAll(): Promise<void>;
  /** Leaves no time to anybody. */
  killAll(): void;
}

/** Ended last, everywhere. */
export const DATABASE_NAME = 'database';

const pathIn = (dataDirectory: string): string => join(dataDirectory, 'run.json');

/** Keeps on disk which processes belong to this run. */
export function keepRunRecord(dataDirectory: string): RunRecord {
  const processes = new Map<number, RecordedProcess>();
  const write = (): void => writeWhole(pathIn(dataDirectory), JSON.stringify([...processes.values()], null, 2));
  write();
  return {
    add(name, pid, ending) {
      // A process that ended at once has no start time any more, and needs no ending.
      const recorded = { name, ending, ...(identifyProcess(pid) ?? { pid, startedAt: 'ended' }) };
      processes.set(pid, recorded);
      write();
      return recorded;
    },
    remove(pid) {
      processes.delete(pid);
      write();
    },
    endAll: () => endInOrder([...processes.values()]),
    killAll: () => processes.forEach((recorded) => sendSignal(recorded, 'SIGKILL')),
  };
}

/** Ends what a killed launcher left behind, and tells how many that were. */
export async function endOrphans(dataDirectory: string): Promise<number> {
  const orphans = readRecord(dataDirectory).filter(isRunning);
  await endInOrder(orphans);
  return orphans.length;
}

/** Services first: what they are finishing they still want to write down. */
async function endInOrder(processes: readonly RecordedProcess[]): Promise<void> {
  const end = (recorded: RecordedProcess): Promise<void> => endProcess(recorded, recorded.ending);
  await Promise.all(processes.filter(({ name }) => name !== DATABASE_NAME).map(end));
  await Promise.all(processes.filter(({ name }) => name === DATABASE_NAME).map(end));
}

function readRecord(dataDirectory: string): RecordedProcess[] {
  try {
    return JSON.parse(readFileSync(pathIn(dataDirectory), 'utf8')) as RecordedProcess[];
  } catch {
    return [];
  }
}
