/** A mobile number of the mainland as E.164 writes it, `+8613812345678`. */
export type Phone = string & { readonly brand: 'Phone' };

/**
 * Ranges of 11 digits whose holders are machines (telemetry, data cards) and could not read a code: 140, 141, 144, 146
 * and 148 are numbered for the internet of things, 142 and 143 are not handed out.
 */
const MACHINES = /^14[0-468]/;
const MOBILE = /^1[3-9]\d{9}$/;

/** Forgives what people type: full-width digits, spaces, dashes, +86 or 0086 before it. Undefined if it is none. */
export function readPhone(text: string): Phone | undefined {
  if (text.length > 40) return undefined;
  const digits = text
    .normalize('NFKC')
    .replace(/[\s\-().·‐-―]/g, '')
    .replace(/^(\+|00)?86(?=1)/, '');
  return MOBILE.test(digits) && !MACHINES.test(digits) ? (`+86${digits}` as Phone) : undefined;
}

/** How a number is shown everywhere: 138****5678. */
export function maskPhone(phone: Phone): string {
  const digits = phone.slice(3);
  return `${digits.slice(0, 3)}****${digits.slice(-4)}`;
}
