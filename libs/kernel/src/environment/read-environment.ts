import type { EnvironmentReading, LauncherEnvironment, ServiceEnvironment, SharedEnvironment } from './environment.js';
import { readPayments, readSandboxPort, readStripe } from './read-payments.js';
import { createVariableReader, type VariableReader, type Variables } from './variable-reader.js';
import * as variable from './variables.js';

const DEFAULT_WEB_PORT = 3000;
const DEFAULT_API_PORT = 4000;
const DEFAULT_DEMO_DAYS = 90;
const REAL_DATABASE_NEEDS_KEYS = 'with a DATABASE_URL of your own, the keys are yours to make and to keep';

/**
 * Reads what `npm start` was given. Pure: touches no disk and no network.
 * Problems are whole sentences that name the variable and never repeat its value.
 */
export function readLauncherEnvironment(variables: Variables): EnvironmentReading<LauncherEnvironment> {
  const reader = createVariableReader(variables);
  const url = reader.find('DATABASE_URL', variable.databaseUrl);
  const directUrl = reader.find('DATABASE_DIRECT_URL', variable.databaseUrl);
  const isOwnDatabase = reader.isGiven('DATABASE_URL');

  if (isOwnDatabase) {
    requireKeys(reader, REAL_DATABASE_NEEDS_KEYS);
  } else {
    findKeys(reader);
    reader.refuseWithout('DATABASE_DIRECT_URL', 'DATABASE_URL');
  }

  const { demo, ...shared } = readShared(reader, isOwnDatabase ? 'production' : 'development');
  if (demo === 'on' && isOwnDatabase) {
    reader.refuse('DEMO=on is refused beside DATABASE_URL: demo accounts belong in the embedded database.');
  }
  const environment: LauncherEnvironment = {
    ...shared,
    stripe: readStripe(reader),
    sandboxPort: readSandboxPort(reader, [shared.webPort, shared.apiPort]),
    demoDays: reader.find('DEMO_DAYS', variable.days) ?? DEFAULT_DEMO_DAYS,
    demo: demo !== 'off' && !isOwnDatabase && !reader.isGiven('STRIPE_SECRET_KEY'),
    database: url === undefined ? undefined : { url, directUrl: directUrl ?? url },
  };
  return reader.problems.length > 0 ? { problems: reader.problems } : { environment };
}

/** Reads what the API and the worker were given; the same sentences as the launcher's. */
export function readServiceEnvironment(variables: Variables): EnvironmentReading<ServiceEnvironment> {
  const reader = createVariableReader(variables);
  const databaseUrl = reader.require('DATABASE_URL', variable.databaseUrl, 'a service needs its database');
  const databaseDirectUrl = reader.find('DATABASE_DIRECT_URL', variable.databaseUrl) ?? databaseUrl;
  const keys = requireKeys(reader, 'a service needs its keys');
  const { demo, ...shared } = readShared(reader, 'production');
  const payments = readPayments(reader);

  const complete = reader.problems.length === 0 && databaseUrl !== undefined && databaseDirectUrl !== undefined;
  if (!complete || !isComplete(keys)) return { problems: reader.problems };
  return { environment: { ...shared, ...keys, demo: demo === 'on', databaseUrl, databaseDirectUrl, payments } };
}

type Keys = Pick<ServiceEnvironment, 'sealingKeys' | 'blindIndexKey' | 'authSecret' | 'webSecret'>;
type GivenKeys = { readonly [Name in keyof Keys]: Keys[Name] | undefined };

function requireKeys(reader: VariableReader, why: string): GivenKeys {
  return {
    sealingKeys: reader.require('SEALING_KEYS', variable.sealingKeys, why),
    blindIndexKey: reader.require('BLIND_INDEX_KEY', variable.key, why),
    authSecret: reader.require('AUTH_SECRET', variable.secret, why),
    webSecret: reader.require('WEB_SECRET', variable.secret, why),
  };
}

function findKeys(reader: VariableReader): void {
  reader.find('SEALING_KEYS', variable.sealingKeys);
  reader.find('BLIND_INDEX_KEY', variable.key);
  reader.find('AUTH_SECRET', variable.secret);
  reader.find('WEB_SECRET', variable.secret);
}

function isComplete(keys: GivenKeys): keys is Keys {
  return Object.values(keys).every((value) => value !== undefined);
}

type Shared = Omit<SharedEnvironment, 'demo'> & { readonly demo: 'on' | 'off' | undefined };

function readShared(reader: VariableReader, defaultEnvironment: 'development' | 'production'): Shared {
  const webPort = reader.find('WEB_PORT', variable.port) ?? DEFAULT_WEB_PORT;
  const apiPort = reader.find('API_PORT', variable.port) ?? DEFAULT_API_PORT;
  if (webPort === apiPort) reader.refuse('WEB_PORT and API_PORT name the same port: each needs its own.');

  const demo = reader.find('DEMO', variable.oneOf('on', 'off'));
  if (demo === 'on' && reader.isGiven('STRIPE_SECRET_KEY')) {
    reader.refuse('DEMO=on is refused beside STRIPE_SECRET_KEY: demo orders must never meet real money.');
  }
  return {
    nodeEnvironment: reader.find('NODE_ENV', variable.oneOf('development', 'test', 'production')) ?? defaultEnvironment,
    dataDir: reader.find('DATA_DIR', variable.directory) ?? '.data',
    webPort,
    apiPort,
    publicUrl: reader.find('PUBLIC_URL', variable.webUrl) ?? `http://localhost:${webPort}`,
    apiUrl: reader.find('API_URL', variable.webUrl) ?? `http://127.0.0.1:${apiPort}`,
    helpPhone: reader.find('HELP_PHONE', variable.phone),
    demo,
  };
}
