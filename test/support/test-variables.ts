import { randomBytes } from 'node:crypto';

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
