import type { ChildProcess } from 'node:child_process';
import { setTimeout as pause } from 'node:timers/promises';
import { endProcess, type Ending } from '../processes/end-process.ts';
import type { LogFile } from './log-file.ts';
import type { RecordedProcess, RunRecord } from './run-record.ts';

export interface ServicePlan {
  readonly name: string;
  /** Starts the process with both its outputs on the given file descriptor. */
  readonly start: (log: number) => ChildProcess;
  readonly ending: Ending;
}

export interface Surroundings {
  readonly record: RunRecord;
  readonly say: (sentence: string) => void;
}

const FIRST_PAUSE_MILLISECONDS = 500;
const LONGEST_PAUSE_MILLISECONDS = 10_000;
/** One that ran this long has started well: its next crash counts as the first. */
const STEADY_MILLISECONDS = 60_000;
const CRASHES_THAT_FAIL_A_START = 3;

/** A process that is started again when it crashes, until it is told to stop. */
export class Service {
  readonly name: string;
  /** Set once the shop is open: from then on crashes never end the launcher. */
  isOpen = false;
  readonly #plan: ServicePlan;
  readonly #log: LogFile;
  readonly #surroundings: Surroundings;
  #process: RecordedProcess | undefined;
  #isStopping = false;
  #crashes = 0;

  constructor(plan: ServicePlan, log: LogFile, surroundings: Surroundings) {
    this.name = plan.name;
    this.#plan = plan;
    this.#log = log;
    this.#surroundings = surroundings;
    this.#start();
  }

  /** Whether it crashed so often before the shop opened that waiting for it makes no sense. */
  get hasFailed(): boolean {
    return !this.isOpen && this.#crashes >= CRASHES_THAT_FAIL_A_START;
  }

  async stop(): Promise<void> {
    this.giveUp();
    if (this.#process !== undefined) await endProcess(this.#process, this.#plan.ending);
  }

  /** Whoever ends the process from outside says so first: its end is then no crash. */
  giveUp(): void {
    this.#isStopping = true;
  }

  #start(): void {
    const startedAt = Date.now();
    const child = this.#plan.start(this.#log.descriptor);
    const { pid } = child;
    if (pid !== undefined) this.#process = this.#surroundings.record.add(this.name, pid, this.#plan.ending);
    child.once('error', (error) => this.#surroundings.say(`${this.name}: ${error.message}`));
    child.once('close', (code, signal) => {
      if (pid !== undefined) this.#surroundings.record.remove(pid);
      this.#process = undefined;
      if (!this.#isStopping) void this.#restart(signal ?? `exit code ${code}`, Date.now() - startedAt);
    });
  }

  async #restart(reason: string, ranMilliseconds: number): Promise<void> {
    this.#crashes = ranMilliseconds > STEADY_MILLISECONDS ? 1 : this.#crashes + 1;
    this.#surroundings.say(`${this.name} crashed (${reason}). The end of ${this.#log.path}:\n${this.#log.readEnd()}`);
    if (this.hasFailed) return;
    await pause(Math.min(FIRST_PAUSE_MILLISECONDS * 2 ** (this.#crashes - 1), LONGEST_PAUSE_MILLISECONDS));
    if (!this.#isStopping) this.#start();
  }
}
