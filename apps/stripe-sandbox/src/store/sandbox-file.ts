import { DatabaseSync, type SQLInputValue, type SQLOutputValue, type StatementSync } from 'node:sqlite';

export type Row = Record<string, SQLOutputValue>;

const TABLES = `
  create table if not exists documents (
    number integer primary key,
    id text not null unique,
    object text not null,
    created integer not null,
    status text, payment_intent text, charge text, source text, type text,
    body text not null
  ) strict;
  create index if not exists documents_object on documents (object, number);
  create index if not exists documents_payment on documents (payment_intent, object) where payment_intent is not null;
  create index if not exists documents_charge on documents (charge, object) where charge is not null;

  create table if not exists session_contents (
    session text primary key, line_items text not null, payment_intent_data text not null
  ) strict, without rowid;

  create table if not exists answers (
    key text primary key, fingerprint text not null, status integer not null, body text not null,
    request_id text not null, created integer not null
  ) strict, without rowid;
  create index if not exists answers_created on answers (created);

  create table if not exists deliveries (
    number integer primary key,
    event text not null, type text not null,
    attempts integer not null, due integer not null, held_by text
  ) strict;
  create index if not exists deliveries_due on deliveries (due) where held_by is null;
  create index if not exists deliveries_event on deliveries (event);

  create table if not exists timed_work (
    number integer primary key,
    due integer not null, kind text not null, subject text not null
  ) strict;
  create index if not exists timed_work_due on timed_work (due);
  create index if not exists timed_work_subject on timed_work (subject);
`;

/**
 * All the sandbox knows, in one file. What a transaction has committed outlives a kill of the process: SQLite hands it
 * to the system before it says so. Only a crash of the machine may cost the last moments, and then whole transactions.
 */
export class SandboxFile {
  private readonly database: DatabaseSync;
  private readonly statements = new Map<string, StatementSync>();

  constructor(path: string) {
    this.database = new DatabaseSync(path);
    this.database.exec('pragma journal_mode = wal; pragma synchronous = normal; pragma busy_timeout = 5000;');
    this.database.exec(TABLES);
  }

  all(sql: string, ...values: readonly SQLInputValue[]): Row[] {
    return this.prepare(sql).all(...values);
  }

  first(sql: string, ...values: readonly SQLInputValue[]): Row | undefined {
    return this.prepare(sql).get(...values);
  }

  run(sql: string, ...values: readonly SQLInputValue[]): void {
    this.prepare(sql).run(...values);
  }

  /** All of it or none. Nothing inside may wait, so no two are ever open at once. */
  inTransaction<Result>(work: () => Result): Result {
    this.database.exec('begin immediate');
    try {
      const result = work();
      this.database.exec('commit');
      return result;
    } catch (error) {
      this.database.exec('rollback');
      throw error;
    }
  }

  close(): void {
    this.database.close();
  }

  private prepare(sql: string): StatementSync {
    let statement = this.statements.get(sql);
    if (statement === undefined) {
      statement = this.database.prepare(sql);
      this.statements.set(sql, statement);
    }
    return statement;
  }
}
