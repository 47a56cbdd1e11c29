import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { LauncherEnvironment } from '../../libs/kernel/src/environment/environment.ts';
import { writeWhole } from '../processes/write-whole.ts';
import { findFreePort, isPortFree, requireFreePort } from './free-port.ts';

/** What an endpoint is registered for, here as with Stripe: each of the others would be a request that changes nothing. */
export const EVENTS_OF_THE_SHOP = [
  'checkout.session.completed',
  'checkout.session.async_payment_succeeded',
  'checkout.session.async_payment_failed',
  'checkout.session.expired',
  'refund.created',
  'refund.updated',
  'refund.failed',
];

export interface PaymentSandbox {
  /** Where the API and the worker find it. */
  readonly url: string;
  readonly port: number;
  /** Where browsers find its page: at the shop's own host. */
  readonly publicOrigin: string;
}

/** Where the payment sandbox will answer. The port stays the same from start to start unless somebody has taken it. */
export async function findPaymentSandbox(environment: LauncherEnvironment): Promise<PaymentSandbox> {
  const port = environment.sandboxPort ?? (await keepPort(environment));
  return {
    url: `http://127.0.0.1:${port}`,
    port,
    publicOrigin: `http://${new URL(environment.publicUrl).hostname}:${port}`,
  };
}

/** Before anything is started: a port that somebody asked for must be there. */
export async function requireSandboxPort({ sandboxPort }: LauncherEnvironment): Promise<void> {
  if (sandboxPort !== undefined) await requireFreePort('STRIPE_SANDBOX_PORT', sandboxPort);
}

async function keepPort({ dataDir, webPort, apiPort }: LauncherEnvironment): Promise<number> {
  const path = join(dataDir, 'stripe-sandbox.json');
  const kept = existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as { readonly port: number }) : undefined;
  // The shop and the API hold their ports only later, so that these look free.
  const isAnothers = (port: number): boolean => port === webPort || port === apiPort;
  if (kept !== undefined && !isAnothers(kept.port) && (await isPortFree(kept.port))) return kept.port;
  let port = await findFreePort();
  while (isAnothers(port)) port = await findFreePort();
  writeWhole(path, JSON.stringify({ port }, null, 2));
  return port;
}
