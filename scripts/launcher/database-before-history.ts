import type { query as ask } from '../postgres/await-database.ts';

/** Beside the shop's own name, while a history is being made: the shop as it was before. */
const SUFFIX = '_before_history';

/**
 * A history is there as a whole or not at all: while it is being made, a copy of the database of before stands beside
 * it. A start that finds the copy takes it back; once the copy is gone, the history is there.
 */
export class DatabaseBeforeHistory {
  readonly #query: (sql: string) => ReturnType<typeof ask>;
  readonly #name: string;

  /** `query` asks a database of the same server, but none of the two. */
  constructor(name: string, query: (sql: string) => ReturnType<typeof ask>) {
    this.#name = name;
    this.#query = query;
  }

  /** Takes the copy back where one was left. Nobody else may be connected yet. */
  async takeBack(): Promise<void> {
    const copies = await this.#query(`select 1 from pg_database where datname = '${this.#name}${SUFFIX}'`);
    if (copies.length === 0) return;
    await this.#query(`drop database if exists ${this.#name} with (force)`);
    await this.#query(`alter database ${this.#name}${SUFFIX} rename to ${this.#name}`);
  }

  /** Makes the copy. From here on a commit need not wait for the disk: what a crash takes is made anew. */
  async keep(): Promise<void> {
    await this.#query(`create database ${this.#name}${SUFFIX} template ${this.#name}`);
    await this.#query(`alter database ${this.#name} set synchronous_commit to off`);
  }

  /** The history is there. Dropping the copy writes a checkpoint, so that all of the history is on the disk with it. */
  async forget(): Promise<void> {
    await this.#query(`alter database ${this.#name} reset synchronous_commit`);
    await this.#query(`drop database ${this.#name}${SUFFIX}`);
  }
}
