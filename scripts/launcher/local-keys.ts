import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeWhole } from '../processes/write-whole.ts';

export type LocalKeys = Readonly<
  Record<
    | 'SEALING_KEYS'
    | 'BLIND_INDEX_KEY'
    | 'AUTH_SECRET'
    | 'WEB_SECRET'
    | 'STRIPE_SANDBOX_KEY'
    | 'STRIPE_SANDBOX_WEBHOOK_SECRET',
    string
  >
>;

/**
 * The keys of a shop that runs for itself: made at its first start, readable by its owner only. A shop of before some of
 * them existed gets those made and keeps the others.
 */
export function keepLocalKeys(dataDirectory: string): LocalKeys {
  const path = join(dataDirectory, 'keys.json');
  const kept = existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as Partial<LocalKeys>) : {};
  const keys = { ...makeKeys(), ...kept };
  if (Object.keys(keys).some((name) => !(name in kept))) writeWhole(path, JSON.stringify(keys, null, 2));
  return keys;
}

function makeKeys(): LocalKeys {
  const random = (): string => randomBytes(32).toString('base64');
  return {
    SEALING_KEYS: `local:${random()}`,
    BLIND_INDEX_KEY: random(),
    AUTH_SECRET: random(),
    WEB_SECRET: random(),
    STRIPE_SANDBOX_KEY: `sk_test_sandbox_${randomBytes(16).toString('hex')}`,
    STRIPE_SANDBOX_WEBHOOK_SECRET: `whsec_${randomBytes(24).toString('hex')}`,
  };
}
