import { spawn } from 'node:child_process';
import { closeSync, openSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { endProcess } from '../../scripts/processes/end-process.ts';
import { identifyProcess } from '../../scripts/processes/process-identity.ts';

const PATIENCE_MILLISECONDS = 60_000;
const PAUSE_MILLISECONDS = 5;

export interface ServicePlan {
  readonly name: string;
  /** Arguments for Node. */
  readonly command: readonly string[];
  readonly environment: NodeJS.ProcessEnv;
  readonly port: number;
  /** Where its log goes. */
  readonly folder: string;
  /** Whether it gives its first correct answer; a throw means "not yet". */
  readonly answers: () => Promise<boolean>;
}

export interface RunningService {
  readonly name: string;
  readonly pid: number;
  readonly port: number;
  /** From the start of the process to its first correct answer. */
  readonly startMilliseconds: number;
  end(): Promise<void>;
}

/** Starts a process and waits for its first correct answer. */
export async function startService(plan: ServicePlan): Promise<RunningService> {
  const logPath = join(plan.folder, `${plan.name}.log`);
  const log = openSync(logPath, 'w');
  const startedAt = performance.now();
  const child = spawn(process.execPath, [...plan.command], { env: plan.environment, stdio: ['ignore', log, log] });
  closeSync(log);
  const identity = child.pid === undefined ? undefined : identifyProcess(child.pid);
  const deadline = startedAt + PATIENCE_MILLISECONDS;
  while (!(await plan.answers().catch(() => false))) {
    if (identity === undefined || child.exitCode !== null || performance.now() > deadline) {
      child.kill();
      throw new Error(`${plan.name} gave no correct answer:\n${readFileSync(logPath, 'utf8').slice(-2_000)}`);
    }
    await pause(PAUSE_MILLISECONDS);
  }
  return {
    name: plan.name,
    pid: identity!.pid,
    port: plan.port,
    startMilliseconds: performance.now() - startedAt,
    end: () => endProcess(identity!, { signal: 'SIGTERM', patienceMilliseconds: 10_000 }),
  };
}
