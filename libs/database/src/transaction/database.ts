import { Inject, Injectable } from '@nestjs/common';
import { EMBEDDED_CLUSTER, isFailure } from '@shanhuo/kernel';
import type { Pool, QueryResult } from 'pg';
import { DataSource, type EntityManager } from 'typeorm';
import type { Statement } from '../statements/statement.js';
import { isSerializationConflict } from './postgres-error.js';

/** An open transaction. Every writing method takes it as its first argument. */
export type Transaction = EntityManager;

const MOST_ATTEMPTS = 4;

/** The one way to PostgreSQL: prepared reads on the pool, and transactions that roll back on a returned Failure. */
@Injectable()
export class Database {
  constructor(@Inject(DataSource) readonly dataSource: DataSource) {}

  /** Runs a statement outside any transaction, prepared where it has a name, and returns its rows. */
  async read<Row extends object>(
    statement: Statement | { readonly text: string },
    values: readonly unknown[],
  ): Promise<Row[]> {
    const result = await this.pool.query<Row>({ ...statement, values: values as unknown[] });
    return result.rows;
  }

  /**
   * Runs one use case in one transaction and commits it. Rolls back if the work throws, and also if it returns a
   * `Failure`, which is then returned. Serialization failures and deadlocks (40001, 40P01) run again in a fresh
   * transaction, four times in all; so the work must have no effect outside the transaction.
   */
  async inTransaction<Result>(work: (tx: Transaction) => Promise<Result>): Promise<Result> {
    for (let attempt = 1; ; attempt++) {
      try {
        return await this.dataSource.transaction(async (tx) => {
          const result = await work(tx);
          if (isFailure(result)) throw new ReturnedFailure(result);
          return result;
        });
      } catch (error) {
        if (error instanceof ReturnedFailure) return error.failure as Result;
        if (attempt >= MOST_ATTEMPTS || !isSerializationConflict(error)) throw error;
      }
    }
  }

  /** Runs one writing statement, which is a transaction by itself: no round trips to begin and commit one. */
  async write<Row extends object>(statement: Statement, values: readonly unknown[]): Promise<Row[]> {
    for (let attempt = 1; ; attempt++) {
      try {
        return await this.read<Row>(statement, values);
      } catch (error) {
        if (attempt >= MOST_ATTEMPTS || !isSerializationConflict(error)) throw error;
      }
    }
  }

  /** Whether it is the one that the launcher brings: beside any other, nothing may play at money or at people. */
  async isEmbedded(): Promise<boolean> {
    const text = `select current_setting('cluster_name') as name`;
    const [row] = await this.read<{ name: string }>({ text }, []);
    return row?.name === EMBEDDED_CLUSTER;
  }

  /** Whether the database answers; used by readiness only. */
  async answers(): Promise<boolean> {
    try {
      await this.pool.query('select 1');
      return true;
    } catch {
      return false;
    }
  }

  private get pool(): Pool {
    return (this.dataSource.driver as unknown as { master: Pool }).master;
  }
}

/** Runs a statement inside a transaction and returns its rows, for selects and for writes with `returning` alike. */
export async function runIn<Row extends object>(
  tx: Transaction,
  statement: Statement | { readonly text: string },
  values: readonly unknown[],
): Promise<Row[]> {
  const client = (await tx.queryRunner?.connect()) as { query(config: object): Promise<QueryResult<Row>> } | undefined;
  if (client === undefined) throw new Error('not inside a transaction');
  const result = await client.query({ ...statement, values });
  return result.rows;
}

class ReturnedFailure extends Error {
  constructor(readonly failure: unknown) {
    super('rolled back for a returned failure');
  }
}
