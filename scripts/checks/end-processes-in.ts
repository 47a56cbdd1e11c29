import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { endProcess } from '../processes/end-process.ts';
import { identifyProcess, type ProcessIdentity } from '../processes/process-identity.ts';

const ENDING = { signal: 'SIGTERM', patienceMilliseconds: 5_000 } as const;
const ROUNDS = 5;

/**
 * Ends every process whose temporary files are in a folder: what a suite that was killed has left running.
 * Nobody else was ever told of the folder. One that ends may have started another meanwhile, hence the rounds.
 */
export async function endProcessesIn(temporary: string): Promise<void> {
  if (!existsSync('/proc')) return;
  for (let round = 0; round < ROUNDS; round += 1) {
    const left = processesIn(temporary);
    if (left.length === 0) return;
    await Promise.all(left.map((identity) => endProcess(identity, ENDING)));
  }
}

function processesIn(temporary: string): ProcessIdentity[] {
  return readdirSync('/proc')
    .filter((entry) => /^\d+$/.test(entry) && environmentOf(entry).includes(`TMPDIR=${temporary}`))
    .map((entry) => identifyProcess(Number(entry)))
    .filter((identity) => identity !== undefined);
}

function environmentOf(pid: string): string[] {
  try {
    return readFileSync(`/proc/${pid}/environ`, 'utf8').split('\0');
  } catch {
    return []; // Ended, or another account's.
  }
}
