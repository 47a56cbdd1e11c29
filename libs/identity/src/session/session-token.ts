import { createHash, randomBytes } from 'node:crypto';

/** 256 random bits: nothing to guess, so a plain digest is enough at rest and no key is needed to look one up. */
const SHAPE = /^[\w-]{43}$/;

export function newToken(): string {
  return randomBytes(32).toString('base64url');
}

/** What the database keeps instead of a token: a stolen copy of the table signs nobody in. */
export function hashToken(token: string): Buffer {
  return createHash('sha256').update(token).digest();
}

/** The token of an `Authorization: Bearer` header (RFC 6750); undefined if it can be none of ours. */
export function readBearerToken(header: string | string[] | undefined): string | undefined {
  if (typeof header !== 'string') return undefined;
  const [scheme = '', token = ''] = header.split(' ');
  return scheme.toLowerCase() === 'bearer' && SHAPE.test(token) ? token : undefined;
}
