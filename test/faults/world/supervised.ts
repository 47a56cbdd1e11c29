import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, openSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname, '../../..');

/** A process of the shop that is started again as often as it dies, until it is told to stop. */
export class Supervised {
  private child: ChildProcess;
  private isStopping = false;
  /** How often it was started. */
  starts = 0;

  /** `options` are for Node. */
  constructor(
    private readonly script: string,
    private readonly options: readonly string[],
    private readonly environment: NodeJS.ProcessEnv,
    private readonly logPath: string,
  ) {
    this.child = this.start();
  }

  /** The most memory that the process of now ever had in hand. Linux only. */
  get mostMib(): number {
    const status = readFileSync(`/proc/${this.child.pid}/status`, 'utf8');
    return Number(/^VmHWM:\s+(\d+) kB$/m.exec(status)?.[1]) / 1024;
  }

  /** Kills it without a word; another one starts at once. */
  kill(): void {
    this.child.kill('SIGKILL');
  }

  async stop(): Promise<void> {
    this.isStopping = true;
    if (this.child.exitCode !== null || this.child.signalCode !== null) return;
    const ended = once(this.child, 'close');
    this.child.kill('SIGTERM');
    await ended;
  }

  private start(): ChildProcess {
    this.starts++;
    const log = openSync(this.logPath, 'a');
    const child = spawn(process.execPath, [...this.options, join(root, this.script)], {
      cwd: root,
      env: this.environment,
      stdio: ['ignore', log, log],
    });
    closeSync(log);
    child.once('close', () => {
      if (!this.isStopping) this.child = this.start();
    });
    return child;
  }
}
