import { createHmac, timingSafeEqual } from 'node:crypto';
import type { RequestEvent } from '@sveltejs/kit';
import { configuration } from '#lib/server/configuration.js';

const cookieName = 'shanhuo_drafts';
const lifeSeconds = 30 * 24 * 60 * 60;

/**
 * Keeps the key of whoever the shop has just named with this browser, for as long as this session lasts: a page that asks
 * the shop nothing knows it as well, and whoever signs out is told of their own drafts alone, even while the API is away.
 */
export function keepPerson(event: RequestEvent, person: string): string {
  const value = `${person}.${bindToSession(event, person)}`;
  if (event.cookies.get(cookieName) !== value) {
    event.cookies.set(cookieName, value, {
      path: '/',
      httpOnly: true,
      sameSite: 'lax',
      secure: event.url.protocol === 'https:',
      maxAge: lifeSeconds,
    });
  }
  return person;
}

/** Key of whoever's session this is; empty where no page has been told yet. */
export function findPerson(event: RequestEvent): string {
  const [person = '', bound = ''] = event.cookies.get(cookieName)?.split('.') ?? [];
  const [given, expected] = [Buffer.from(bound), Buffer.from(bindToSession(event, person))];
  const isOurs = given.length === expected.length && timingSafeEqual(given, expected);
  return isOurs && event.locals.sessionToken !== undefined ? person : '';
}

export function forgetPerson(event: RequestEvent): void {
  event.cookies.delete(cookieName, { path: '/', secure: event.url.protocol === 'https:' });
}

/** Another session in the same browser is somebody else, whatever was left behind. */
function bindToSession({ locals }: RequestEvent, person: string): string {
  return createHmac('sha256', configuration.webSecret)
    .update(`person|${person}|${locals.sessionToken ?? ''}`)
    .digest('base64url');
}
