import { z } from 'zod';

/** A key for sealing, found again by its id. */
export interface SealingKey {
  readonly id: string;
  readonly key: Buffer;
}

/** Secrets of this lib, read once at start. */
export class IdentityConfig {
  private constructor(
    /** The first seals; the others still open what they sealed. */
    readonly sealingKeys: readonly [SealingKey, ...SealingKey[]],
    readonly blindIndexKey: Buffer,
    /** Keys the digests of short codes, which could otherwise be tried out. */
    readonly authSecret: string,
    /** Shared with the web app alone. */
    readonly webSecret: string,
  ) {}

  /** Throws a sentence that names every wrong variable and none of their values. */
  static from(environment: Readonly<Record<string, string | undefined>>): IdentityConfig {
    const read = ENVIRONMENT.safeParse(environment);
    if (!read.success) throw new Error(read.error.issues.map((issue) => `${issue.path.join('.')} ${issue.message}`).join('; '));
    const { SEALING_KEYS, BLIND_INDEX_KEY, AUTH_SECRET, WEB_SECRET } = read.data;
    return new IdentityConfig(SEALING_KEYS, BLIND_INDEX_KEY, AUTH_SECRET, WEB_SECRET);
  }
}

const KEY = z
  .string('must be set')
  .refine(isKey, 'must be 32 bytes in base64')
  .transform((text) => Buffer.from(text, 'base64'));
const SECRET = z.string('must be set').min(32, 'must have 32 characters at least');

const ENVIRONMENT = z.object({
  SEALING_KEYS: z
    .string('must be set')
    .refine((text) => text.split(',').every(isNamedKey), 'must be <id>:<32 bytes in base64>, newest first, comma between')
    .refine((text) => new Set(text.split(',').map(idOf)).size === text.split(',').length, 'names an id twice')
    .transform((text) => text.split(',').map(toSealingKey) as unknown as readonly [SealingKey, ...SealingKey[]]),
  BLIND_INDEX_KEY: KEY,
  AUTH_SECRET: SECRET,
  WEB_SECRET: SECRET,
});

function isKey(text: string): boolean {
  return /^[A-Za-z0-9+/]{43}=?$/.test(text) && Buffer.from(text, 'base64').length === 32;
}

function isNamedKey(text: string): boolean {
  return /^[\w-]{1,32}$/.test(idOf(text)) && isKey(text.slice(text.indexOf(':') + 1));
}

function idOf(text: string): string {
  return text.slice(0, Math.max(0, text.indexOf(':')));
}

function toSealingKey(text: string): SealingKey {
  return { id: idOf(text), key: Buffer.from(text.slice(text.indexOf(':') + 1), 'base64') };
}
