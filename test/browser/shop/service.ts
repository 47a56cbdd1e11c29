import { spawn } from 'node:child_process';
import { closeSync, openSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { SERVICE_OPTIONS } from '../../../scripts/launcher/service-options.ts';
import { endProcess } from '../../../scripts/processes/end-process.ts';
import { identifyProcess } from '../../../scripts/processes/process-identity.ts';

export type Variables = Readonly<Record<string, string>>;

/** A process of the shop as `npm start` runs it, from the build. */
export interface Service {
  /** Gone when this resolves. `SIGKILL` for who wants to see it die. */
  end(signal?: 'SIGTERM' | 'SIGKILL'): Promise<void>;
}

const root = join(import.meta.dirname, '../../..');

export const PROGRAMS = {
  seed: 'dist/apps/worker/src/seed.js',
  worker: 'dist/apps/worker/src/main.js',
  api: 'dist/apps/api/src/main.js',
  'stripe-sandbox': 'dist/apps/stripe-sandbox/src/main.js',
  web: 'apps/web/server.js',
} as const;

/** Starts a program of the shop and, where it serves, waits until `readyAt` answers well. */
export async function startService(
  name: keyof typeof PROGRAMS,
  variables: Variables,
  readyAt?: string,
): Promise<Service> {
  const logPath = join(variables['DATA_DIR'] ?? '', `${name}.log`);
  const log = openSync(logPath, 'a');
  const child = spawn(process.execPath, [...SERVICE_OPTIONS, join(root, PROGRAMS[name])], {
    cwd: root,
    // Nothing of this machine's: what a program is not told here it must not need.
    env: { PATH: process.env['PATH'], TMPDIR: process.env['TMPDIR'], ...variables },
    stdio: ['ignore', log, log],
  });
  closeSync(log);
  const identity = child.pid === undefined ? undefined : identifyProcess(child.pid);
  const end = async (signal: 'SIGTERM' | 'SIGKILL' = 'SIGTERM'): Promise<void> => {
    if (identity !== undefined) await endProcess(identity, { signal, patienceMilliseconds: 10_000 });
  };
  if (readyAt !== undefined && !(await answersWell(readyAt, () => child.exitCode !== null))) {
    await end();
    throw new Error(`The ${name} did not start:\n${readFileSync(logPath, 'utf8').slice(-4000)}`);
  }
  return { end };
}

async function answersWell(url: string, hasEnded: () => boolean): Promise<boolean> {
  const deadline = Date.now() + 60_000;
  while (!hasEnded() && Date.now() < deadline) {
    const isReady = await fetch(url).then(
      ({ ok }) => ok,
      () => false,
    );
    if (isReady) return true;
    await pause(50);
  }
  return false;
}
