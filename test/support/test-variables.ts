import { randomBytes } from 'node:crypto';
import { join } from 'node:path';

/** As the launcher has it: half of a start is compiling what has not changed since the last one. */
export const COMPILED = {
  NODE_COMPILE_CACHE: join(import.meta.dirname, '../../node_modules/.cache/compiled'),
} as const;

/** A help number that is nobody's: no number of a town begins with a nought. */
export const HELP_PHONE = '0719-012 3456';

/** The keys a service asks for, made for one run: nothing that could be committed by mistake. */
export function makeTestVariables(): Record<string, string> {
  const random = (): string => randomBytes(32).toString('base64');
  return {
    NODE_ENV: 'test',
    SEALING_KEYS: `test:${random()}`,
    BLIND_INDEX_KEY: random(),
    AUTH_SECRET: random(),
    WEB_SECRET: random(),
  };
}

/** What the payment sandbox and whoever calls it are told. */
export function makeSandboxVariables(port: number, publicOrigin: string): Record<string, string> {
  return {
    STRIPE_SANDBOX_PORT: String(port),
    STRIPE_SANDBOX_URL: `http://127.0.0.1:${port}`,
    STRIPE_SANDBOX_PUBLIC_URL: publicOrigin,
    STRIPE_SANDBOX_KEY: `sk_test_sandbox_${randomBytes(16).toString('hex')}`,
    STRIPE_SANDBOX_WEBHOOK_SECRET: `whsec_${randomBytes(16).toString('hex')}`,
    PAYMENT_PAGE_ORIGIN: publicOrigin,
  };
}
