/** A key for sealing, found again by its id. */
export interface SealingKey {
  readonly id: string;
  readonly key: Buffer;
}

/** Secrets of this lib, in the shape a service reads them from its environment. */
export abstract class IdentitySecrets {
  /** At least one; the first seals, the others still open what they sealed. */
  abstract readonly sealingKeys: readonly SealingKey[];
  abstract readonly blindIndexKey: Buffer;
  /** Keys the digests of short codes, which could otherwise be tried out. */
  abstract readonly authSecret: string;
  /** Shared with the web app alone. */
  abstract readonly webSecret: string;
}
