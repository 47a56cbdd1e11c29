import { createHash, randomBytes } from 'node:crypto';

/** Whose cart: a person's, or a guest's who holds its token. */
export type CartOwner = { readonly personId: string } | { readonly tokenHash: Buffer };

/** 256 random bits, so a plain digest is enough at rest. */
const SHAPE = /^[\w-]{43}$/;

/** A token for a guest to keep, or for a receipt. */
export function newOpaqueToken(): string {
  return randomBytes(32).toString('base64url');
}

/** What the database keeps instead of a token. */
export function hashOpaqueToken(token: string): Buffer {
  return createHash('sha256').update(token).digest();
}

/** Whose cart is meant: the person's where somebody is signed in, else the token's; undefined where it can be none of ours. */
export function cartOwner(personId: string | undefined, token: string | null | undefined): CartOwner | undefined {
  if (personId !== undefined) return { personId };
  return typeof token === 'string' && SHAPE.test(token) ? { tokenHash: hashOpaqueToken(token) } : undefined;
}
