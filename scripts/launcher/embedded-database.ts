import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { escapeLiteral } from 'pg';
import { awaitDatabase, query } from '../postgres/await-database.ts';
import { createCluster } from '../postgres/create-cluster.ts';
import { endLeftoverPostgres, POSTGRES_ENDING } from '../postgres/end-leftovers.ts';
import { startCluster } from '../postgres/start-cluster.ts';
import { writeWhole } from '../processes/write-whole.ts';
import { DatabaseBeforeHistory } from './database-before-history.ts';
import { findFreePort, isPortFree } from './free-port.ts';
import { Refusal } from './refusal.ts';
import { DATABASE_NAME } from './run-record.ts';
import type { ServicePlan } from './service.ts';

const USER = 'shanhuo';
const DATABASE = 'shanhuo';
const MAJOR_VERSION = '18';

interface Access {
  readonly port: number;
  readonly password: string;
}

export interface EmbeddedDatabase {
  readonly url: string;
  /** The same address: nothing stands between us and it. */
  readonly directUrl: string;
  readonly plan: ServicePlan;
  /** Resolves when the shop's database exists and answers. */
  awaitReady(hasEnded: () => boolean): Promise<void>;
  /** What `keepPreparation` was last told. It is kept in the database, so that it shares its fate. */
  findPreparation(): Promise<string | undefined>;
  keepPreparation(preparation: string): Promise<void>;
  readonly beforeHistory: DatabaseBeforeHistory;
}

/** Prepares PostgreSQL inside the data directory, so that `plan` starts it. */
export async function prepareEmbeddedDatabase(
  dataDirectory: string,
  say: (sentence: string) => void,
): Promise<EmbeddedDatabase> {
  const cluster = join(dataDirectory, 'postgres');
  await endLeftoverPostgres(cluster);
  requireKnownVersion(cluster);
  const access = await keepAccess(dataDirectory, existsSync(cluster));
  if (!existsSync(cluster)) {
    say('Making the database …');
    await createCluster(cluster, { user: USER, password: access.password });
  }
  const urlOf = (database: string): string =>
    `postgres://${USER}:${access.password}@127.0.0.1:${access.port}/${database}`;
  const beforeHistory = new DatabaseBeforeHistory(DATABASE, (sql) => query(urlOf('postgres'), sql));
  return {
    beforeHistory,
    url: urlOf(DATABASE),
    directUrl: urlOf(DATABASE),
    plan: {
      name: DATABASE_NAME,
      start: (log) => startCluster(cluster, { port: access.port, log }),
      ending: POSTGRES_ENDING,
    },
    async awaitReady(hasEnded) {
      await awaitDatabase(urlOf('postgres'), hasEnded);
      await beforeHistory.takeBack();
      const found = await query(urlOf('postgres'), `select 1 from pg_database where datname = '${DATABASE}'`);
      if (found.length === 0) await query(urlOf('postgres'), `create database ${DATABASE}`);
    },
    async findPreparation() {
      const [row] = await query(
        urlOf(DATABASE),
        `select shobj_description(oid, 'pg_database') as note from pg_database where datname = current_database()`,
      );
      return typeof row?.['note'] === 'string' ? row['note'] : undefined;
    },
    async keepPreparation(preparation) {
      await query(urlOf(DATABASE), `comment on database ${DATABASE} is ${escapeLiteral(preparation)}`);
    },
  };
}

/** The port stays the same from start to start unless another program has taken it meanwhile. */
async function keepAccess(dataDirectory: string, hasCluster: boolean): Promise<Access> {
  const path = join(dataDirectory, 'postgres.json');
  if (!existsSync(path) && hasCluster) {
    throw new Refusal(
      `${path} is missing and with it the password of the database beside it: restore it, or set DATA_DIR to another directory.`,
    );
  }
  const kept = existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as Access) : undefined;
  if (kept !== undefined && (await isPortFree(kept.port))) return kept;
  const access = { port: await findFreePort(), password: kept?.password ?? randomBytes(24).toString('hex') };
  writeWhole(path, JSON.stringify(access, null, 2));
  return access;
}

function requireKnownVersion(cluster: string): void {
  const path = join(cluster, 'PG_VERSION');
  const version = existsSync(path) ? readFileSync(path, 'utf8').trim() : MAJOR_VERSION;
  if (version !== MAJOR_VERSION) {
    throw new Refusal(
      `${cluster} was made by PostgreSQL ${version}, this is PostgreSQL ${MAJOR_VERSION}: carry the data over, or set DATA_DIR to another directory.`,
    );
  }
}
