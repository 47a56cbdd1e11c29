import type { RequestEvent } from '@sveltejs/kit';
import { CartQuantityDocument, TakeOverCartDocument } from '#generated/graphql.js';
import { ask } from '../api/ask.js';
import { logFailure } from '../log-failure.js';
import { forgetCartToken, keepCart, readCartToken } from './cart-cookie.js';

/** What was put in before signing in joins the person's own cart. Where that fails the cookie stays, and the cart page tries again. */
export async function takeOverCart(event: RequestEvent): Promise<void> {
  const cartToken = readCartToken(event);
  if (!cartToken || !event.locals.sessionToken) return;
  await orLog(event, async () => {
    const { takeOverCart: answer } = await ask(event, TakeOverCartDocument, { cartToken });
    keepCart(event, answer.cart);
    forgetCartToken(event);
  });
}

/** Whoever has just signed in finds in the header what lies in the cart, from this browser and from others. */
export async function findCartAfterSignIn(event: RequestEvent): Promise<void> {
  if (readCartToken(event)) return takeOverCart(event);
  await orLog(event, async () => {
    const { cart } = await ask(event, CartQuantityDocument, {});
    keepCart(event, cart);
  });
}

/** Nobody is kept from signing in, or from the cart, by a cart that could not be read. */
async function orLog(event: RequestEvent, act: () => Promise<void>): Promise<void> {
  try {
    await act();
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : 'refused';
    logFailure('cart not read', { requestId: event.locals.requestId, reason });
  }
}
