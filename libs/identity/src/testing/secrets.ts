import { randomBytes } from 'node:crypto';
import type { IdentitySecrets } from '../identity.secrets.js';

/** Secrets of one spec, made when it runs. */
export function newTestSecrets(keyId = 'test'): IdentitySecrets {
  return {
    sealingKeys: [{ id: keyId, key: randomBytes(32) }],
    blindIndexKey: randomBytes(32),
    authSecret: randomBytes(32).toString('base64'),
    webSecret: randomBytes(32).toString('base64'),
  };
}
