import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';
import type { RequestEvent } from '@sveltejs/kit';
import { configuration } from './configuration.js';

const algorithm = 'aes-256-gcm';
const nonceBytes = 12;
const tagBytes = 16;
const usualLifeSeconds = 600;

/**
 * What must survive a redirect and belongs in no address: the phone between two steps of signing in, a challenge,
 * recovery codes until they are written down. Sealed with a key of ours and bound to its name, so the browser
 * can neither read nor change it; it ends after ten minutes, or when it is told to.
 */
export function sealedCookie<Content>(name: string, path: string, lifeSeconds = usualLifeSeconds) {
  const key = (): Buffer => Buffer.from(hkdfSync('sha256', configuration.webSecret, '', `cookie|${name}`, 32));

  return {
    write(event: RequestEvent, content: Content): void {
      const nonce = randomBytes(nonceBytes);
      const cipher = createCipheriv(algorithm, key(), nonce);
      const text = JSON.stringify({ content, endsAt: Date.now() + lifeSeconds * 1000 });
      const sealed = Buffer.concat([nonce, cipher.update(text, 'utf8'), cipher.final(), cipher.getAuthTag()]);
      event.cookies.set(name, sealed.toString('base64url'), {
        path,
        httpOnly: true,
        sameSite: 'lax',
        secure: event.url.protocol === 'https:',
        maxAge: lifeSeconds,
      });
    },

    read(event: RequestEvent): Content | undefined {
      const value = event.cookies.get(name);
      return value ? open(value) : undefined;
    },

    forget(event: RequestEvent): void {
      event.cookies.delete(name, { path, secure: event.url.protocol === 'https:' });
    },
  };

  function open(value: string): Content | undefined {
    const sealed = Buffer.from(value, 'base64url');
    if (sealed.length <= nonceBytes + tagBytes) return undefined;
    const decipher = createDecipheriv(algorithm, key(), sealed.subarray(0, nonceBytes));
    decipher.setAuthTag(sealed.subarray(-tagBytes));
    try {
      const text = decipher.update(sealed.subarray(nonceBytes, -tagBytes)) + decipher.final('utf8');
      const { content, endsAt } = JSON.parse(text) as { content: Content; endsAt: number };
      return endsAt > Date.now() ? content : undefined;
    } catch {
      return undefined;
    }
  }
}
