import type { RequestEvent } from '@sveltejs/kit';
import { TakeOverCartDocument } from '#generated/graphql.js';
import { ask } from '../api/ask.js';
import { logFailure } from '../log-failure.js';
import { forgetCartToken, keepCart, readCartToken } from './cart-cookie.js';

/**
 * What was put in before signing in joins the person's own cart. Where that fails nobody is kept from signing in:
 * the cookie stays, and the cart page tries again.
 */
export async function takeOverCart(event: RequestEvent): Promise<void> {
  const cartToken = readCartToken(event);
  if (!cartToken || !event.locals.sessionToken) return;
  try {
    const { takeOverCart: answer } = await ask(event, TakeOverCartDocument, { cartToken });
    if (answer.__typename !== 'CartChanged') return;
    keepCart(event, answer.cart);
    forgetCartToken(event);
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : 'refused';
    logFailure('cart not taken over', { requestId: event.locals.requestId, reason });
  }
}
