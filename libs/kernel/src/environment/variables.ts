/** What a variable may hold: its value, or the rest of a sentence that begins with the variable's name. */
export type Parsed<T> = { readonly value: T } | { readonly problem: string };
export type Parse<T> = (text: string) => Parsed<T>;

// No sentence repeats what it was given: the value may be a secret, or a secret pasted into the wrong line.
const refuse = (problem: string): { problem: string } => ({ problem });

// ASCII only: Number() and \p{N} would both let full-width digits pass as a port.
const WHOLE_NUMBER = /^[0-9]{1,5}$/;
const STRIPE_KEY = /^(?:sk|rk)_(?:test|live)_[A-Za-z0-9]{10,}$/;
// Stripe's own keys have no underscore after the mode: neither kind passes for the other.
const SANDBOX_KEY = /^sk_test_sandbox_[A-Za-z0-9]{10,}$/;
const STRIPE_WEBHOOK_SECRET = /^whsec_[A-Za-z0-9+/=_-]{10,}$/;
const SEALING_KEY_ID = /^[A-Za-z0-9-]{1,32}$/;
const BASE64 = /^[A-Za-z0-9+/]+={0,2}$/;
const KEY_BYTES = 32;
/** For the eye: a phone dials the digits alone, so that no words or extensions may stand between them. */
const SHOWN_PHONE = /^\+?[0-9][0-9 ()-]{1,28}[0-9]$/;
const SECRET_LENGTH = 32;
/** Terms and fees of the shop are dated: before the first of them it could sell nothing. */
const MOST_DAYS = 180;

export interface SealingKey {
  readonly id: string;
  readonly key: Buffer;
}

export const port: Parse<number> = (text) => {
  const number = WHOLE_NUMBER.test(text) ? Number(text) : 0;
  return number >= 1 && number <= 65_535
    ? { value: number }
    : refuse('must be a port: a whole number from 1 to 65535, in the digits 0 to 9');
};

export const days: Parse<number> = (text) => {
  const number = WHOLE_NUMBER.test(text) ? Number(text) : -1;
  return number >= 0 && number <= MOST_DAYS
    ? { value: number }
    : refuse(`must be a number of days: a whole number from 0 to ${MOST_DAYS}, in the digits 0 to 9`);
};

export const oneOf =
  <T extends string>(...allowed: readonly T[]): Parse<T> =>
  (text) => {
    const value = allowed.find((candidate) => candidate === text);
    return value === undefined ? refuse(`must be ${allowed.join(' or ')}`) : { value };
  };

export const databaseUrl: Parse<string> = (text) => {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  const complete =
    url !== undefined &&
    (url.protocol === 'postgres:' || url.protocol === 'postgresql:') &&
    url.hostname !== '' &&
    url.pathname.length > 1;
  return complete
    ? { value: text }
    : refuse('must be a PostgreSQL address: postgres://user:password@host:port/database');
};

export const webUrl: Parse<string> = (text) => {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  const bare =
    url !== undefined &&
    (url.protocol === 'http:' || url.protocol === 'https:') &&
    url.pathname === '/' &&
    url.search + url.hash + url.username + url.password === '';
  return bare
    ? { value: url.origin }
    : refuse('must be an address of http or https without a path: https://shop.example');
};

export const stripeSecretKey: Parse<string> = (text) =>
  STRIPE_KEY.test(text)
    ? { value: text }
    : refuse('must be a secret or restricted key of Stripe: sk_test_…, sk_live_…, rk_test_… or rk_live_…');

export const sandboxSecretKey: Parse<string> = (text) =>
  SANDBOX_KEY.test(text)
    ? { value: text }
    : refuse('must be a key of the sandbox, never one of Stripe: sk_test_sandbox_…');

export const stripeWebhookSecret: Parse<string> = (text) =>
  STRIPE_WEBHOOK_SECRET.test(text)
    ? { value: text }
    : refuse("must be the signing secret of Stripe's webhook: whsec_…");

export const secret: Parse<string> = (text) =>
  text.length >= SECRET_LENGTH ? { value: text } : refuse(`must be at least ${SECRET_LENGTH} characters long`);

export const key: Parse<Buffer> = (text) => {
  const bytes = BASE64.test(text) ? Buffer.from(text, 'base64') : Buffer.alloc(0);
  return bytes.length === KEY_BYTES ? { value: bytes } : refuse(`must be ${KEY_BYTES} bytes in base64`);
};

/** The first key seals; all of them open, so that a key can be replaced without re-sealing first. */
export const sealingKeys: Parse<readonly SealingKey[]> = (text) => {
  const keys: SealingKey[] = [];
  for (const entry of text.split(',')) {
    const separator = entry.indexOf(':');
    const id = entry.slice(0, Math.max(separator, 0)).trim();
    const parsed = key(entry.slice(separator + 1).trim());
    const known = keys.some((earlier) => earlier.id === id);
    if (!SEALING_KEY_ID.test(id) || known || !('value' in parsed)) {
      return refuse('must be a list of <id>:<32 bytes in base64>, separated by commas, each id once');
    }
    keys.push({ id, key: parsed.value });
  }
  return { value: keys };
};

/** Shown as it is given, and dialled by its digits. */
export const phone: Parse<string> = (text) =>
  SHOWN_PHONE.test(text.trim())
    ? { value: text.trim() }
    : refuse('must be a phone number: digits 0 to 9, with spaces, brackets, hyphens or a plus sign before them');

export const directory: Parse<string> = (text) =>
  text.includes('\0') ? refuse('must be the path of a directory') : { value: text };
