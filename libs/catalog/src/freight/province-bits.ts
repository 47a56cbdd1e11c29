import { PROVINCES } from '@shanhuo/kernel';

/** A set of provinces as the bits of a number, in the order of `PROVINCES`; a code that is none adds nothing. */
export function provinceBits(codes: readonly string[]): number {
  // Added, not shifted: 34 bits are more than JavaScript shifts.
  return PROVINCES.reduce((bits, { code }, i) => (codes.includes(code) ? bits + 2 ** i : bits), 0);
}
