import { join } from 'node:path';
import type { LauncherEnvironment } from '../../libs/kernel/src/environment/environment.ts';
import type { LocalKeys } from './local-keys.ts';
import { EVENTS_OF_THE_SHOP, type PaymentSandbox } from './payment-sandbox.ts';

const STRIPE_PAGE_ORIGIN = 'https://checkout.stripe.com';

export interface ServiceVariables {
  /** For the API, the worker and the programs that prepare the database. */
  readonly server: NodeJS.ProcessEnv;
  /** For the payment sandbox, which takes orders from the API alone. */
  readonly sandbox: NodeJS.ProcessEnv;
  /** For the web shop, which sees neither the database nor any key but the one it shares with the API. */
  readonly web: NodeJS.ProcessEnv;
}

const SERVER_ONLY = [
  'DATABASE_URL',
  'DATABASE_DIRECT_URL',
  'STRIPE_SECRET_KEY',
  'STRIPE_WEBHOOK_SECRET',
  'STRIPE_SANDBOX_URL',
  'STRIPE_SANDBOX_KEY',
  'STRIPE_SANDBOX_WEBHOOK_SECRET',
  'SEALING_KEYS',
  'BLIND_INDEX_KEY',
  'AUTH_SECRET',
];

/** Of the secrets, the sandbox has its own two, and looks once whose database stands beside it. */
const NOT_FOR_THE_SANDBOX = ['SEALING_KEYS', 'BLIND_INDEX_KEY', 'AUTH_SECRET', 'WEB_SECRET', 'DATABASE_DIRECT_URL'];

/** What each process is told: all it needs spelled out, so that none has to guess a default. */
export function buildServiceVariables(
  root: string,
  given: NodeJS.ProcessEnv,
  environment: LauncherEnvironment,
  database: { readonly url: string; readonly directUrl: string },
  localKeys: LocalKeys | undefined,
  sandbox: PaymentSandbox | undefined,
): ServiceVariables {
  const givenOnes = Object.entries(given).filter(([name, value]) => value !== '' && name !== 'STRIPE_SANDBOX_URL');
  const keys = Object.entries(localKeys ?? {}).filter(
    ([name]) => sandbox !== undefined || !name.startsWith('STRIPE_SANDBOX'),
  );
  const server: NodeJS.ProcessEnv = {
    ...Object.fromEntries(keys),
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
    ...(sandbox !== undefined && { STRIPE_SANDBOX_URL: sandbox.url }),
  };
  return {
    server,
    sandbox: {
      ...without(server, NOT_FOR_THE_SANDBOX),
      ...(sandbox !== undefined && {
        STRIPE_SANDBOX_PORT: String(sandbox.port),
        STRIPE_SANDBOX_PUBLIC_URL: sandbox.publicOrigin,
        STRIPE_SANDBOX_EVENTS: EVENTS_OF_THE_SHOP.join(','),
      }),
    },
    web: { ...without(server, SERVER_ONLY), ...pageOrigin(environment, sandbox) },
  };
}

/** The one address outside the shop to which its pages may send a form. */
function pageOrigin({ stripe }: LauncherEnvironment, sandbox: PaymentSandbox | undefined): NodeJS.ProcessEnv {
  if (stripe !== undefined) return { PAYMENT_PAGE_ORIGIN: STRIPE_PAGE_ORIGIN };
  return sandbox === undefined ? {} : { PAYMENT_PAGE_ORIGIN: sandbox.publicOrigin };
}

function without(variables: NodeJS.ProcessEnv, names: readonly string[]): NodeJS.ProcessEnv {
  return Object.fromEntries(Object.entries(variables).filter(([name]) => !names.includes(name)));
}
