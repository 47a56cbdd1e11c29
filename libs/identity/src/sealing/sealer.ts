import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { IdentitySecrets, type SealingKey } from '../identity.secrets.js';

/** Where a sealed value lives. It is bound to that place: moved to another row or column it does not open. */
export interface SealedPlace {
  /** `identity.persons` */
  readonly table: string;
  readonly column: string;
  /** Id of the row. */
  readonly row: string;
}

const CIPHER = 'aes-256-gcm';
/** NIST SP 800-38D: 96 bits, and random ones are safe for 2^32 values under one key. */
const NONCE_BYTES = 12;
const TAG_BYTES = 16;

/**
 * Seals what must not be read from a copy of the database: an envelope `<key id>.<nonce>.<ciphertext and tag>` of
 * AES-256-GCM with the place as associated data.
 */
@Injectable()
export class Sealer {
  constructor(@Inject(IdentitySecrets) private readonly secrets: IdentitySecrets) {}

  seal(plain: string, place: SealedPlace): string {
    const { id, key } = this.newestKey;
    const nonce = randomBytes(NONCE_BYTES);
    const cipher = createCipheriv(CIPHER, key, nonce, { authTagLength: TAG_BYTES }).setAAD(associatedData(place));
    const sealed = Buffer.concat([cipher.update(plain, 'utf8'), cipher.final(), cipher.getAuthTag()]);
    return [id, nonce.toString('base64url'), sealed.toString('base64url')].join('.');
  }

  /** Throws for a value that was changed, moved, or sealed under a key that is gone: none of these may pass quietly. */
  open(envelope: string, place: SealedPlace): string {
    const [id = '', nonce = '', sealed = ''] = envelope.split('.');
    const key = this.secrets.sealingKeys.find((each) => each.id === id)?.key;
    if (key === undefined) throw new Error(`no sealing key ${id}`);
    const bytes = Buffer.from(sealed, 'base64url');
    const decipher = createDecipheriv(CIPHER, key, Buffer.from(nonce, 'base64url'), {
      authTagLength: TAG_BYTES,
    })
      .setAAD(associatedData(place))
      .setAuthTag(bytes.subarray(-TAG_BYTES));
    return Buffer.concat([decipher.update(bytes.subarray(0, -TAG_BYTES)), decipher.final()]).toString('utf8');
  }

  /** Prefix of envelopes under the newest key, to find those that wait for rotation. */
  get newestPrefix(): string {
    return `${this.newestKey.id}.`;
  }

  private get newestKey(): SealingKey {
    const [newest] = this.secrets.sealingKeys;
    if (newest === undefined) throw new Error('no sealing key');
    return newest;
  }
}

function associatedData({ table, column, row }: SealedPlace): Buffer {
  return Buffer.from(`${table}|${column}|${row}`);
}
