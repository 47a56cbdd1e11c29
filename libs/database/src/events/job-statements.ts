import { createHash } from 'node:crypto';
import type { PgBoss } from 'pg-boss';
import type { Statement } from '../statements/statement.js';

/** Queues times their few statements stay far below; beyond, a text that is never the same would fill every connection. */
const MOST_PREPARED = 500;

const known = new Map<string, Statement>();

/** A statement of pg-boss under a name of its own, so that not every job has it planned anew; as it is beyond the limit. */
export function prepared(text: string): Statement | { readonly text: string } {
  const statement = known.get(text);
  if (statement !== undefined) return statement;
  if (known.size >= MOST_PREPARED) return { text };
  const made = { name: `jobs.${createHash('sha256').update(text).digest('hex').slice(0, 16)}`, text };
  known.set(text, made);
  return made;
}

interface Executor {
  executeSql(query: unknown, values?: unknown[], ...rest: unknown[]): Promise<{ rows: unknown[] }>;
}

/**
 * Has pg-boss take and complete jobs by prepared statements as well. It hands what it is given on to pg, which takes a
 * query with a name wherever it takes a text.
 */
export function prepareStatementsOf(boss: PgBoss): void {
  const executor = boss.getDb() as unknown as Executor;
  const execute = executor.executeSql.bind(executor);
  executor.executeSql = (query, values, ...rest) => {
    const hasOneStatement = typeof query === 'string' && values !== undefined && values.length > 0;
    // A copy: pg writes the values into it.
    return execute(hasOneStatement ? { ...prepared(query) } : query, values, ...rest);
  };
}
