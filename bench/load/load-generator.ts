import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import type { LoadCommand, LoadRequest, LoadResult } from './messages.ts';

export const CONNECTIONS = 50;

/** The second process, seen from the measuring one. */
export class LoadGenerator {
  readonly #child: ChildProcess;
  readonly #gone: Promise<never>;

  constructor() {
    this.#child = fork(join(import.meta.dirname, 'generate-load.ts'), {
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    });
    this.#gone = once(this.#child, 'exit').then(() => {
      throw new Error('the process that makes load has ended');
    });
    this.#gone.catch(() => {}); // Told to whoever waits for an answer.
  }

  /** Hands a list of requests over, to be run by its name. */
  async prepare(name: string, port: number, requests: readonly LoadRequest[]): Promise<void> {
    await this.#tell({ kind: 'prepare', name, port, requests });
  }

  /** Throws where a single answer is wrong: a fast wrong answer is no measure. */
  async run(name: string, seconds: number, connections = CONNECTIONS): Promise<LoadResult> {
    const result = (await this.#tell({ kind: 'run', name, connections, seconds })) as LoadResult;
    if (result.wrong > 0) throw new Error(`${name}: ${result.wrong} wrong answers, the first: ${result.firstWrong}`);
    if (result.requests === 0) throw new Error(`${name}: not one answer`);
    return result;
  }

  end(): void {
    this.#child.kill();
  }

  async #tell(command: LoadCommand): Promise<unknown> {
    const answered = once(this.#child, 'message');
    this.#child.send(command);
    const [message] = (await Promise.race([answered, this.#gone])) as [unknown];
    return message;
  }
}
