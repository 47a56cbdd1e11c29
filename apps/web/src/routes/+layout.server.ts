import { readCartCount } from '#lib/server/cart/cart-cookie.js';
import { configuration } from '#lib/server/configuration.js';
import type { LayoutServerLoad } from './$types';

export const load: LayoutServerLoad = (event) => ({
  helpPhone: configuration.helpPhone,
  hasSession: event.locals.sessionToken !== undefined,
  simple: event.locals.simple,
  cartQuantity: readCartCount(event),
});
