import { createHmac } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { IdentitySecrets } from '../identity.secrets.js';

/**
 * Finds and compares values that are sealed: HMAC-SHA-256 under a key that is not in the database, so that a copy of it
 * cannot be searched by trying out all phone numbers. `kind` keeps equal values of different kinds apart.
 */
@Injectable()
export class BlindIndexer {
  constructor(@Inject(IdentitySecrets) private readonly secrets: IdentitySecrets) {}

  indexOf(
    kind: 'phone' | 'address' | 'receipt' | 'identity-number' | 'lot-label' | 'searching-visitor' | 'missed-search',
    value: string,
  ): Buffer {
    return createHmac('sha256', this.secrets.blindIndexKey).update(`${kind}|${value}`).digest();
  }
}
