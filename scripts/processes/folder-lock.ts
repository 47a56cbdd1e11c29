import { linkSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { identifyProcess, isRunning, type ProcessIdentity } from './process-identity.ts';
import { writeWhole } from './write-whole.ts';

export interface LockHolder extends ProcessIdentity {
  readonly isStopping: boolean;
}

export interface FolderLock {
  /** Tells who waits that it will not be long. */
  announceStop(): void;
  release(): void;
}

const PAUSE_MILLISECONDS = 100;
const waitFor = (): void => {};

/**
 * One process at a time. A holder that was killed is noticed and replaced.
 * @param whenHeld throws to refuse instead of waiting for a living holder
 */
export async function lockFolder(
  folder: string,
  name: string,
  whenHeld: (holder: LockHolder) => void = waitFor,
): Promise<FolderLock> {
  const path = join(folder, `${name}.lock`);
  const own = identifyProcess(process.pid);
  if (own === undefined) throw new Error('This process cannot find itself among the processes.');
  const claim = `${path}.${process.pid}.claim`;
  writeWhole(claim, JSON.stringify({ ...own, isStopping: false }));
  try {
    while (!hasLinked(claim, path)) await makeWay(path, whenHeld);
  } finally {
    rmSync(claim, { force: true });
  }
  return {
    announceStop: () => writeWhole(path, JSON.stringify({ ...own, isStopping: true })),
    release: () => rmSync(path, { force: true }),
  };
}

/** Of all who try, one makes the link, and the file is whole from the first moment. */
function hasLinked(claim: string, path: string): boolean {
  try {
    linkSync(claim, path);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

async function makeWay(path: string, whenHeld: (holder: LockHolder) => void): Promise<void> {
  const holder = readHolder(path);
  if (holder === undefined) return;
  if (!isRunning(holder)) return removeStale(path, holder);
  whenHeld(holder);
  await pause(PAUSE_MILLISECONDS);
}

function removeStale(path: string, expected: LockHolder): void {
  const aside = `${path}.${process.pid}.stale`;
  try {
    renameSync(path, aside);
  } catch {
    return; // Another process was faster.
  }
  // Between our look and the rename another process may have taken the lock: give it back.
  if (readHolder(aside)?.startedAt !== expected.startedAt) hasLinked(aside, path);
  rmSync(aside);
}

function readHolder(path: string): LockHolder | undefined {
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as LockHolder;
  } catch {
    return undefined; // Released between the attempt and the look.
  }
}
