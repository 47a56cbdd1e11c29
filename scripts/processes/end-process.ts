import { setTimeout as pause } from 'node:timers/promises';
import { isRunning, type ProcessIdentity } from './process-identity.ts';

export interface Ending {
  /** What asks this program to finish its work and go. */
  readonly signal: NodeJS.Signals;
  readonly patienceMilliseconds: number;
}

const PAUSE_MILLISECONDS = 20;

/** Asks a process to go, and makes it go when it does not. Resolves when it is gone; never touches another. */
export async function endProcess(process: ProcessIdentity, ending: Ending): Promise<void> {
  sendSignal(process, ending.signal);
  if (await isGoneWithin(process, ending.patienceMilliseconds)) return;
  sendSignal(process, 'SIGKILL');
  await isGoneWithin(process, ending.patienceMilliseconds);
}

export function sendSignal(identity: ProcessIdentity, signal: NodeJS.Signals): void {
  if (!isRunning(identity)) return;
  try {
    process.kill(identity.pid, signal);
  } catch {
    // It ended by itself between the look and the signal.
  }
}

export async function isGoneWithin(process: ProcessIdentity, milliseconds: number): Promise<boolean> {
  const deadline = Date.now() + milliseconds;
  while (isRunning(process)) {
    if (Date.now() > deadline) return false;
    await pause(PAUSE_MILLISECONDS);
  }
  return true;
}
