import pg from 'pg';
import { DataSource, type EntitySchema } from 'typeorm';
import { MIGRATIONS } from '../migrations/index.js';

// A `date` is a calendar day, not a moment: pg would make it midnight in the zone of the process.
pg.types.setTypeParser(pg.types.builtins.DATE, (text) => text);

/** Where the database is and how much of it one process may take. */
export interface ConnectionOptions {
  readonly url: string;
  /** Entities of every lib that the process uses; each lib exports its own list. */
  readonly entities: readonly (Function | EntitySchema)[];
  /** Connections at most. */
  readonly poolSize: number;
  /** Name that pg_stat_activity shows. */
  readonly applicationName: string;
}

/** One pool to one PostgreSQL. Never synchronises a schema: tables come from migrations only. */
export function createDataSource(options: ConnectionOptions): DataSource {
  return new DataSource({
    type: 'postgres',
    url: options.url,
    entities: [...options.entities] as Function[],
    migrations: MIGRATIONS,
    migrationsTableName: 'migrations',
    synchronize: false,
    logging: false,
    parseInt8: true,
    poolSize: options.poolSize,
    applicationName: options.applicationName,
    connectTimeoutMS: 5_000,
    // An error of an idle connection (the database restarted) is not ours to die of: the pool opens another.
    poolErrorHandler: () => undefined,
    extra: { idleTimeoutMillis: 30_000 },
  });
}
