import type { RequestEvent } from '@sveltejs/kit';

const cookieName = 'shanhuo_session';
/** What the API may hand out; anything else in the cookie never travels in a header. */
const tokenShape = /^[\w.~+/=%-]{16,512}$/;

export function readSessionToken(event: RequestEvent): string | undefined {
  const token = event.cookies.get(cookieName);
  return token !== undefined && tokenShape.test(token) ? token : undefined;
}

/** No script ever sees the token, no other site's form ever carries it. */
export function keepSession(event: RequestEvent, session: { sessionToken: string; expiresAt: string }): void {
  event.cookies.set(cookieName, session.sessionToken, {
    path: '/',
    httpOnly: true,
    sameSite: 'lax',
    secure: event.url.protocol === 'https:',
    expires: new Date(session.expiresAt),
  });
}

export function forgetSession(event: RequestEvent): void {
  event.cookies.delete(cookieName, { path: '/', secure: event.url.protocol === 'https:' });
}
