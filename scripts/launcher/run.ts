import type { ChildProcess } from 'node:child_process';
import type { LauncherEnvironment } from '../../libs/kernel/src/environment/environment.ts';
import type { FolderLock } from '../processes/folder-lock.ts';
import { openLogFile, type LogFile } from './log-file.ts';
import { NODE_ENDING, runProgram } from './program.ts';
import { DATABASE_NAME, keepRunRecord, type RunRecord } from './run-record.ts';
import { Service, type ServicePlan } from './service.ts';

const STOP_ORDER = ['web', 'api', 'worker', 'stripe-sandbox', DATABASE_NAME];

/** Everything one start has set going, so that it can all be ended, at whatever moment. */
export class Run {
  readonly dataDirectory: string;
  readonly #lock: FolderLock;
  readonly #record: RunRecord;
  readonly #logs: LogFile[] = [];
  readonly #services: Service[] = [];
  readonly #say: (sentence: string) => void;
  #isStopping = false;

  constructor(environment: LauncherEnvironment, lock: FolderLock, say: (sentence: string) => void) {
    this.dataDirectory = environment.dataDir;
    this.#lock = lock;
    this.#record = keepRunRecord(environment.dataDir);
    this.#say = say;
  }

  get isStopping(): boolean {
    return this.#isStopping;
  }

  start(plan: ServicePlan): Service {
    this.#requireGoingOn();
    const service = new Service(plan, this.#openLog(plan.name), { record: this.#record, say: this.#say });
    this.#services.push(service);
    return service;
  }

  runProgram(name: string, script: string, env: NodeJS.ProcessEnv): Promise<void> {
    this.#requireGoingOn();
    return runProgram(name, script, { env, log: this.#openLog(name), record: this.#record });
  }

  /** Puts a process that somebody else has started on record, until it ends. */
  adopt(name: string, child: ChildProcess): void {
    this.#requireGoingOn();
    const { pid } = child;
    if (pid === undefined) return;
    this.#record.add(name, pid, NODE_ENDING);
    child.once('close', () => this.#record.remove(pid));
  }

  /** From here on a crash is mended and never ends the shop. */
  open(): void {
    for (const service of this.#services) service.isOpen = true;
  }

  /** Nobody loses what it stands on: visitors are let go first, the database last. */
  async stop(): Promise<void> {
    this.#isStopping = true;
    for (const service of this.#services) service.giveUp();
    this.#lock.announceStop();
    for (const name of STOP_ORDER) {
      for (const service of this.#services) if (service.name === name) await service.stop();
    }
    await this.#record.endAll();
    for (const log of this.#logs) log.close();
    this.#lock.release();
  }

  kill(): void {
    for (const service of this.#services) service.giveUp();
    this.#record.killAll();
    this.#lock.release();
  }

  #openLog(name: string): LogFile {
    const log = openLogFile(this.dataDirectory, name, this.#say);
    this.#logs.push(log);
    return log;
  }

  /** A signal during a long start: whatever step comes next is not taken. */
  #requireGoingOn(): void {
    if (this.#isStopping) throw new Error('The start was given up.');
  }
}
