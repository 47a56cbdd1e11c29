import { createHmac } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { IdentitySecrets } from '../identity.secrets.js';

/**
 * What the database keeps of codes short enough to be tried out: HMAC-SHA-256 under a key it does not have, bound to
 * the purpose and to the row or person the code is for.
 */
@Injectable()
export class ShortCodeDigest {
  constructor(@Inject(IdentitySecrets) private readonly secrets: IdentitySecrets) {}

  of(purpose: 'sign-in-code' | 'recovery-code' | 'consent-code', boundTo: string, code: string): Buffer {
    return createHmac('sha256', this.secrets.authSecret).update(`${purpose}|${boundTo}|${code}`).digest();
  }
}
