import { join } from 'node:path';
import type { LauncherEnvironment } from '../../libs/kernel/src/environment/environment.ts';
import type { LocalKeys } from './local-keys.ts';

export interface ServiceVariables {
  /** For the API, the worker and the programs that prepare the database. */
  readonly server: NodeJS.ProcessEnv;
  /** For the web shop, which sees neither the database nor any key but the one it shares with the API. */
  readonly web: NodeJS.ProcessEnv;
}

const SERVER_ONLY = [
  'DATABASE_URL',
  'DATABASE_DIRECT_URL',
  'STRIPE_SECRET_KEY',
  'STRIPE_WEBHOOK_SECRET',
  'SEALING_KEYS',
  'BLIND_INDEX_KEY',
  'AUTH_SECRET',
];

/** What each process is told: all it needs spelled out, so that none has to guess a default. */
export function buildServiceVariables(
  root: string,
  given: NodeJS.ProcessEnv,
  environment: LauncherEnvironment,
  database: { readonly url: string; readonly directUrl: string },
  localKeys: LocalKeys | undefined,
): ServiceVariables {
  const givenOnes = Object.entries(given).filter(([, value]) => value !== '');
  const server: NodeJS.ProcessEnv = {
    ...localKeys,
    // Half of a start is compiling what has not changed since the last one.
    NODE_COMPILE_CACHE: join(root, 'node_modules/.cache/compiled'),
    ...Object.fromEntries(givenOnes),
    NODE_ENV: environment.nodeEnvironment,
    DATA_DIR: environment.dataDir,
    WEB_PORT: String(environment.webPort),
    API_PORT: String(environment.apiPort),
    PUBLIC_URL: environment.publicUrl,
    API_URL: environment.apiUrl,
    DEMO: environment.demo ? 'on' : 'off',
    DATABASE_URL: database.url,
    DATABASE_DIRECT_URL: database.directUrl,
  };
  const web = Object.fromEntries(Object.entries(server).filter(([name]) => !SERVER_ONLY.includes(name)));
  return { server, web };
}
