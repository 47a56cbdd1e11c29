import { randomBytes, scrypt, timingSafeEqual, type ScryptOptions } from 'node:crypto';
import { promisify } from 'node:util';

/**
 * scrypt (RFC 7914) of Node itself, at one of the settings OWASP's password storage cheat sheet gives as equal: 16 MiB
 * and five passes, so that a burst of log-ins stays inside the memory budget. Each hash names its own setting.
 */
const SETTING = { N: 2 ** 14, r: 8, p: 5 } as const;
const KEY_BYTES = 32;

/** A hash nobody has the password of: checked where there is no account, so that its absence takes as long. */
const DECOY = format(SETTING, Buffer.alloc(16), Buffer.alloc(KEY_BYTES));

const derive = promisify<string, Buffer, number, ScryptOptions, Buffer>(scrypt);

export async function hashPassword(password: string): Promise<string> {
  const salt = randomBytes(16);
  return format(SETTING, salt, await derive(normal(password), salt, KEY_BYTES, SETTING));
}

/** Whether the password belongs to the hash. Without a hash it does the same work and answers no. */
export async function verifyPassword(password: string, hash: string | undefined): Promise<boolean> {
  const { setting, salt, key } = parse(hash ?? DECOY);
  const derived = await derive(normal(password), salt, key.length, setting);
  return timingSafeEqual(derived, key) && hash !== undefined;
}

/** The same password typed on another keyboard must be the same bytes (NIST SP 800-63B, 3.1.1.2). */
function normal(password: string): string {
  return password.normalize('NFKC');
}

function format({ N, r, p }: { N: number; r: number; p: number }, salt: Buffer, key: Buffer): string {
  return `$scrypt$N=${N},r=${r},p=${p}$${salt.toString('base64url')}$${key.toString('base64url')}`;
}

function parse(hash: string): { setting: ScryptOptions; salt: Buffer; key: Buffer } {
  const [, N, r, p, salt = '', key = ''] = /^\$scrypt\$N=(\d+),r=(\d+),p=(\d+)\$([\w-]+)\$([\w-]+)$/.exec(hash) ?? [];
  if (key === '') throw new Error('a password hash cannot be read');
  return {
    setting: { N: Number(N), r: Number(r), p: Number(p), maxmem: 256 * Number(N) * Number(r) },
    salt: Buffer.from(salt, 'base64url'),
    key: Buffer.from(key, 'base64url'),
  };
}
