import { createHash, randomInt } from 'node:crypto';

/** Crockford's base 32: no I, L, O or U, so a code can be read out on the phone and typed from paper. */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const SHAPE = /^[0-9A-HJKMNP-TV-Z]{8}$/;

/** Eight characters people see instead of a UUID: 40 random bits, so a unique index decides, not luck. */
export function newShortCode(): string {
  return Array.from({ length: 8 }, () => ALPHABET[randomInt(32)]).join('');
}

/** Forgives what people do to codes (lower case, O for 0, I or L for 1, spaces, dashes); undefined if it is none. */
export function readShortCode(text: string): string | undefined {
  if (text.length > 40) return undefined;
  const code = text.normalize('NFKC').toUpperCase().replace(/[\s-]/g, '').replaceAll('O', '0').replace(/[IL]/g, '1');
  return SHAPE.test(code) ? code : undefined;
}

/** The short code of a name in shipped data: the same on every machine, so that addresses in a guide stay right. */
export function shortCodeOf(name: string): string {
  const digest = createHash('sha256').update(name).digest();
  return Array.from({ length: 8 }, (_, i) => ALPHABET[(digest[i] ?? 0) % 32]).join('');
}
