import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { endProcess } from '../processes/end-process.ts';
import { identifyProcess } from '../processes/process-identity.ts';

/**
 * Ends every process whose temporary files are in a folder: what a suite that was killed has left running.
 * Nobody else was ever told of the folder.
 */
export async function endProcessesIn(temporary: string): Promise<void> {
  if (!existsSync('/proc')) return;
  const pids = readdirSync('/proc').filter((entry) => /^\d+$/.test(entry));
  const left = pids
    .filter((pid) => environmentOf(pid).includes(`TMPDIR=${temporary}`))
    .map((pid) => identifyProcess(Number(pid)))
    .filter((identity) => identity !== undefined);
  const ending = { signal: 'SIGTERM', patienceMilliseconds: 5_000 } as const;
  await Promise.all(left.map((identity) => endProcess(identity, ending)));
}

function environmentOf(pid: string): string[] {
  try {
    return readFileSync(`/proc/${pid}/environ`, 'utf8').split('\0');
  } catch {
    return []; // Ended, or another account's.
  }
}
