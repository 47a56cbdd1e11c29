import type { PaymentsEnvironment, StripeKeys } from './environment.js';
import type { VariableReader } from './variable-reader.js';
import * as variable from './variables.js';

const SANDBOX = ['STRIPE_SANDBOX_URL', 'STRIPE_SANDBOX_KEY', 'STRIPE_SANDBOX_WEBHOOK_SECRET'] as const;

/** The account of Stripe; undefined where none is given. */
export function readStripe(reader: VariableReader): StripeKeys | undefined {
  const secretKey = reader.find('STRIPE_SECRET_KEY', variable.stripeSecretKey);
  const webhookSecret = reader.find('STRIPE_WEBHOOK_SECRET', variable.stripeWebhookSecret);
  reader.refuseWithout('STRIPE_SECRET_KEY', 'STRIPE_WEBHOOK_SECRET');
  reader.refuseWithout('STRIPE_WEBHOOK_SECRET', 'STRIPE_SECRET_KEY');
  return secretKey !== undefined && webhookSecret !== undefined ? { secretKey, webhookSecret } : undefined;
}

/** The port the sandbox of a start is asked to take: no sandbox runs beside a real database or a real key. */
export function readSandboxPort(reader: VariableReader, taken: readonly number[]): number | undefined {
  const port = reader.find('STRIPE_SANDBOX_PORT', variable.port);
  if (port !== undefined && taken.includes(port)) {
    reader.refuse('STRIPE_SANDBOX_PORT names the port of the shop or of the API: each needs its own.');
  }
  for (const name of ['STRIPE_SANDBOX_PORT', ...SANDBOX]) {
    for (const real of ['DATABASE_URL', 'STRIPE_SECRET_KEY']) refuseBeside(reader, name, real);
  }
  reader.find('STRIPE_SANDBOX_KEY', variable.sandboxSecretKey);
  reader.find('STRIPE_SANDBOX_WEBHOOK_SECRET', variable.stripeWebhookSecret);
  return port;
}

/** Stripe or its sandbox, never both: somebody would be told that money moved that did not. */
export function readPayments(reader: VariableReader): PaymentsEnvironment | undefined {
  const stripe = readStripe(reader);
  const [url, secretKey, webhookSecret] = [
    reader.find('STRIPE_SANDBOX_URL', variable.webUrl),
    reader.find('STRIPE_SANDBOX_KEY', variable.sandboxSecretKey),
    reader.find('STRIPE_SANDBOX_WEBHOOK_SECRET', variable.stripeWebhookSecret),
  ];
  for (const name of SANDBOX) {
    refuseBeside(reader, name, 'STRIPE_SECRET_KEY');
    for (const companion of SANDBOX) reader.refuseWithout(name, companion);
  }
  if (stripe !== undefined) return { provider: 'stripe', ...stripe };
  if (url === undefined || secretKey === undefined || webhookSecret === undefined) return undefined;
  return { provider: 'stripe-sandbox', url, secretKey, webhookSecret };
}

function refuseBeside(reader: VariableReader, name: string, real: string): void {
  if (!reader.isGiven(name) || !reader.isGiven(real)) return;
  reader.refuse(`${name} is refused beside ${real}: the sandbox only plays at moving money.`);
}
