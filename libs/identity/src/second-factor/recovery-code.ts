import { randomInt } from 'node:crypto';

const COUNT = 10;
const LENGTH = 10;
/** No 0, 1, I, L, O: written down by hand, read back by tired people. 49 random bits are enough where tries are counted. */
const ALPHABET = '23456789ABCDEFGHJKMNPQRSTUVWXYZ';

export function newRecoveryCodes(): string[] {
  return Array.from({ length: COUNT }, () =>
    Array.from({ length: LENGTH }, () => ALPHABET[randomInt(ALPHABET.length)]).join(''),
  );
}

/** `K7Q2M-3A4XZ` */
export function printRecoveryCode(code: string): string {
  return `${code.slice(0, 5)}-${code.slice(5)}`;
}
