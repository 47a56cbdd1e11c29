import { spawn } from 'node:child_process';
import type { Ending } from '../processes/end-process.ts';
import type { LogFile } from './log-file.ts';
import { Refusal } from './refusal.ts';
import type { RunRecord } from './run-record.ts';
import { SERVICE_OPTIONS } from './service-options.ts';

export const NODE_ENDING: Ending = { signal: 'SIGTERM', patienceMilliseconds: 10_000 };

/** Runs a program of ours that ends by itself, such as the migrations; refuses the start when it fails. */
export async function runProgram(
  name: string,
  script: string,
  { env, log, record }: { readonly env: NodeJS.ProcessEnv; readonly log: LogFile; readonly record: RunRecord },
): Promise<void> {
  const child = spawn(process.execPath, [...SERVICE_OPTIONS, script], {
    env,
    detached: true,
    stdio: ['ignore', log.descriptor, log.descriptor],
  });
  if (child.pid !== undefined) record.add(name, child.pid, NODE_ENDING);
  const code = await new Promise((resolve, reject) => child.once('close', resolve).once('error', reject));
  if (child.pid !== undefined) record.remove(child.pid);
  if (code !== 0) throw new Refusal(`${name} failed. The end of ${log.path}:`, log.readEnd());
}
