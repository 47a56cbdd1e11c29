import { redirect } from '@sveltejs/kit';
import { CheckoutCartDocument } from '#generated/graphql.js';
import { ask } from '#lib/server/api/ask.js';
import { keepCart, readCartToken } from '#lib/server/cart/cart-cookie.js';
import { takeOverCart } from '#lib/server/cart/take-over-cart.js';
import type { Actions, PageServerLoad } from './$types';
import { findDestination } from './destination.js';
import { placeOrder } from './place-order.js';

export const load: PageServerLoad = async (event) => {
  // Going back after an order was placed must not show goods that are ordered already.
  event.setHeaders({ 'cache-control': 'no-store' });
  await takeOverCart(event);
  const destination = await findDestination(event);
  const { cart, shopTerms } = await ask(event, CheckoutCartDocument, {
    cartToken: readCartToken(event),
    provinceCode: destination.provinceCode,
  });
  keepCart(event, cart);
  if (cart.groups.length === 0) redirect(303, '/cart');
  const lines = cart.groups.flatMap((group) => group.lines);
  if (lines.some(({ state }) => state !== 'AVAILABLE')) redirect(303, '/cart?stopped=1');
  return { cart, shopTerms, destination, cartQuantity: cart.quantity, viewer: destination.viewer };
};

export const actions: Actions = { place: placeOrder };
