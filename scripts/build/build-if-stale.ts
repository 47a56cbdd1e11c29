import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { lockFolder } from '../processes/folder-lock.ts';
import { fingerprint } from './fingerprint.ts';
import { SERVER, WEB, type BuildStep, type BuildTarget } from './targets.ts';

export interface BuildListener {
  readonly say: (sentence: string) => void;
  /** Hears of each process at once, so that it can be ended with its parent. */
  readonly onStart: (name: string, child: ChildProcess) => void;
}

/** Builds what is not built from the sources as they are now. */
export async function buildIfStale(
  root: string,
  listener: BuildListener,
  targets: readonly BuildTarget[] = [SERVER, WEB],
): Promise<void> {
  const cache = join(root, 'node_modules/.cache');
  mkdirSync(cache, { recursive: true });
  // `npm test` beside `npm start`: the second waits, and then finds everything built.
  const lock = await lockFolder(cache, 'build');
  try {
    for (const target of targets) await buildTarget(root, target, listener);
  } finally {
    lock.release();
  }
}

async function buildTarget(root: string, target: BuildTarget, listener: BuildListener): Promise<void> {
  const stamp = join(root, target.output, '.built-from');
  const sources = fingerprint(root, target.sources);
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === sources) return;
  listener.say(`Building the ${target.name} …`);
  for (const step of target.steps) await run(root, target.name, step, listener);
  if (target.draft !== undefined) moveOver(join(root, target.draft), join(root, target.output));
  writeFileSync(stamp, sources);
}

function moveOver(draft: string, output: string): void {
  const old = `${draft}.old`;
  rmSync(old, { recursive: true, force: true });
  if (existsSync(output)) renameSync(output, old);
  renameSync(draft, output);
  rmSync(old, { recursive: true, force: true });
}

async function run(root: string, name: string, step: BuildStep, { onStart }: BuildListener): Promise<void> {
  const child = spawn(process.execPath, step.command, {
    cwd: join(root, step.folder),
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  onStart(`build of the ${name}`, child);
  const said: string[] = [];
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => said.push(chunk.toString()));
  const code = await new Promise((resolve, reject) => child.once('close', resolve).once('error', reject));
  if (code !== 0) throw new Error(`The build of the ${name} failed:\n${said.join('')}`);
}
