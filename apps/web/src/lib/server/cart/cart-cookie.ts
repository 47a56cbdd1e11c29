import type { RequestEvent } from '@sveltejs/kit';

const tokenCookie = 'shanhuo_cart';
const countCookie = 'shanhuo_cart_count';
const lifeSeconds = 90 * 24 * 3600;
const tokenShape = /^[\w-]{16,128}$/;

/** Opens the cart of somebody who is not signed in; of no use to anybody else's browser, and to no script. */
export function readCartToken(event: RequestEvent): string | undefined {
  const token = event.cookies.get(tokenCookie);
  return token !== undefined && tokenShape.test(token) ? token : undefined;
}

/**
 * How many things lie in the cart, for the number in the header. Kept here so that no page has to ask for it; the cart
 * itself puts it right, as does every change.
 */
export function readCartCount(event: RequestEvent): number {
  const count = event.cookies.get(countCookie) ?? '';
  return /^\d{1,5}$/.test(count) ? Number(count) : 0;
}

/** After every answer that holds the cart. `cartToken` comes once, with the first thing a visitor puts in. */
export function keepCart(event: RequestEvent, cart: { quantity: number }, cartToken?: string | null): void {
  const options = cookieOptions(event);
  if (cartToken) event.cookies.set(tokenCookie, cartToken, options);
  if (cart.quantity === readCartCount(event)) return;
  if (cart.quantity > 0) event.cookies.set(countCookie, String(cart.quantity), options);
  else event.cookies.delete(countCookie, options);
}

export function forgetCart(event: RequestEvent): void {
  const options = cookieOptions(event);
  event.cookies.delete(tokenCookie, options);
  event.cookies.delete(countCookie, options);
}

/** The visitor's lines lie in a person's cart now. */
export function forgetCartToken(event: RequestEvent): void {
  event.cookies.delete(tokenCookie, cookieOptions(event));
}

function cookieOptions(event: RequestEvent) {
  return {
    path: '/',
    httpOnly: true,
    sameSite: 'lax',
    secure: event.url.protocol === 'https:',
    maxAge: lifeSeconds,
  } as const;
}
