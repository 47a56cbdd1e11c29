import type { RequestEvent } from '@sveltejs/kit';

const cookieName = 'shanhuo_last_order';
const lifeSeconds = 2 * 3600;

/** The order placed last from this browser; its code opens nothing, it only shortens the way back to its page. */
export function keepLastOrder(event: RequestEvent, orderCode: string): void {
  event.cookies.set(cookieName, orderCode, {
    path: '/cart',
    httpOnly: true,
    sameSite: 'lax',
    secure: event.url.protocol === 'https:',
    maxAge: lifeSeconds,
  });
}

export function readLastOrder(event: RequestEvent): string | undefined {
  const code = event.cookies.get(cookieName);
  return code !== undefined && /^\w{4,32}$/.test(code) ? code : undefined;
}
