import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeWhole } from '../processes/write-whole.ts';

export type LocalKeys = Readonly<Record<'SEALING_KEYS' | 'BLIND_INDEX_KEY' | 'AUTH_SECRET' | 'WEB_SECRET', string>>;

/** The keys of a shop that runs for itself: made at its first start, readable by its owner only. */
export function keepLocalKeys(dataDirectory: string): LocalKeys {
  const path = join(dataDirectory, 'keys.json');
  if (!existsSync(path)) writeWhole(path, JSON.stringify(makeKeys(), null, 2));
  return JSON.parse(readFileSync(path, 'utf8')) as LocalKeys;
}

function makeKeys(): LocalKeys {
  const random = (): string => randomBytes(32).toString('base64');
  return {
    SEALING_KEYS: `local:${random()}`,
    BLIND_INDEX_KEY: random(),
    AUTH_SECRET: random(),
    WEB_SECRET: random(),
  };
}
