import { join } from 'node:path';
import type { SandboxSettings } from './sandbox.js';

export type EnvironmentReading = { readonly settings: SandboxSettings } | { readonly problems: readonly string[] };

const KEY = /^sk_test_sandbox_[A-Za-z0-9]{10,}$/;
const SECRET = /^whsec_[A-Za-z0-9+/=_-]{10,}$/;
const PORT = /^[0-9]{1,5}$/;
const REAL = ['STRIPE_SECRET_KEY', 'STRIPE_WEBHOOK_SECRET'];

/** What the process was given, or every problem at once in sentences that repeat no value. */
export function readSandboxEnvironment(variables: Readonly<Record<string, string | undefined>>): EnvironmentReading {
  const given = (name: string): string => variables[name] ?? '';
  const problems: string[] = [];
  const insist = (name: string, isFine: boolean, sentence: string): void => {
    if (!isFine) problems.push(`${name} ${sentence}.`);
  };
  for (const name of REAL) {
    insist(name, given(name) === '', 'is refused beside the sandbox: it would tell a real shop that money has moved');
  }
  insist(
    'STRIPE_SANDBOX_KEY',
    KEY.test(given('STRIPE_SANDBOX_KEY')),
    'must be a key made for the sandbox: sk_test_sandbox_…',
  );
  insist(
    'STRIPE_SANDBOX_WEBHOOK_SECRET',
    SECRET.test(given('STRIPE_SANDBOX_WEBHOOK_SECRET')),
    'must be a signing secret: whsec_…',
  );
  insist('DATA_DIR', given('DATA_DIR') !== '', 'must name the directory its books are kept in');
  for (const name of ['STRIPE_SANDBOX_PORT', 'API_PORT']) {
    insist(name, PORT.test(given(name)) && Number(given(name)) < 65_536, 'must be a port');
  }
  const origin = given('STRIPE_SANDBOX_PUBLIC_URL');
  insist(
    'STRIPE_SANDBOX_PUBLIC_URL',
    /^https?:\/\//.test(origin) && URL.canParse(origin),
    'must be the address browsers find it at',
  );
  if (problems.length > 0) return { problems };

  const events = given('STRIPE_SANDBOX_EVENTS')
    .split(',')
    .filter((type) => type !== '');
  return {
    settings: {
      port: Number(given('STRIPE_SANDBOX_PORT')),
      // As the web shop: whoever sees its pages must find the page to pay on.
      host: '0.0.0.0',
      file: join(given('DATA_DIR'), 'stripe-sandbox.sqlite'),
      secretKey: given('STRIPE_SANDBOX_KEY'),
      webhook: {
        url: `http://127.0.0.1:${given('API_PORT')}/webhooks/stripe`,
        secret: given('STRIPE_SANDBOX_WEBHOOK_SECRET'),
        events: events.length === 0 ? undefined : events,
      },
      publicOrigin: new URL(origin).origin,
    },
  };
}
