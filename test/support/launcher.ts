import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { findFreePort } from '../../scripts/launcher/free-port.ts';

export interface Launcher {
  readonly pid: number;
  readonly webUrl: string;
  readonly apiUrl: string;
  /** All it has printed so far. */
  readonly output: () => string;
  /** Resolves with the milliseconds since its start when it prints `text`; throws when it ends without. */
  printed(text: string, withinMilliseconds?: number): Promise<number>;
  signal(signal: NodeJS.Signals): void;
  /** Its exit code, or the signal that ended it. */
  ended(): Promise<number | NodeJS.Signals>;
}

const root = join(import.meta.dirname, '../..');
const program = join(root, 'scripts/start.ts');
/** The last line of a start. */
export const OPEN = 'Ctrl-C stops everything.';

export interface LauncherPorts {
  readonly WEB_PORT: string;
  readonly API_PORT: string;
}

export type ShopVariables = LauncherPorts & Readonly<Partial<Record<string, string>>>;

export async function findLauncherPorts(): Promise<LauncherPorts> {
  return { WEB_PORT: String(await findFreePort()), API_PORT: String(await findFreePort()) };
}

/** The launcher as `npm start` runs it, on its own data directory and ports. It may still be starting, or refuse to. */
export function launch(variables: ShopVariables, command: readonly string[] = [process.execPath, program]): Launcher {
  const startedAt = Date.now();
  const [executable = process.execPath, ...parameters] = command;
  const child = spawn(executable, parameters, {
    cwd: root,
    env: { ...process.env, ...variables },
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const { pid } = child;
  if (pid === undefined) throw new Error('The launcher could not be started.');
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk: Buffer) => (output += chunk.toString()));
  }
  const end = once(child, 'close').then(([code, signal]) => (code ?? signal) as number | NodeJS.Signals);
  let hasEnded = false;
  void end.then(() => (hasEnded = true));

  return {
    pid,
    webUrl: `http://127.0.0.1:${variables.WEB_PORT}`,
    apiUrl: `http://127.0.0.1:${variables.API_PORT}`,
    output: () => output,
    async printed(text, withinMilliseconds = 400_000) {
      while (!output.includes(text)) {
        if (hasEnded) throw new Error(`The launcher ended without "${text}":\n${output}`);
        if (Date.now() - startedAt > withinMilliseconds) throw new Error(`No "${text}" in time:\n${output}`);
        await pause(10);
      }
      return Date.now() - startedAt;
    },
    signal: (signal) => void process.kill(pid, signal),
    ended: () => end,
  };
}

/** A shop that is open: the milliseconds it took are told beside it. */
export async function openShop(
  variables: ShopVariables,
): Promise<Launcher & { readonly openAfterMilliseconds: number }> {
  const launcher = launch(variables);
  return { ...launcher, openAfterMilliseconds: await launcher.printed(OPEN) };
}
