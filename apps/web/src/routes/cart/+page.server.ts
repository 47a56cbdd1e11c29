import { fail, redirect } from '@sveltejs/kit';
import { CartPageDocument, ChangeCartLineDocument } from '#generated/graphql.js';
import { m } from '#generated/paraglide/messages.js';
import type { Problems } from '#lib/form/problems.js';
import { restInWords } from '#lib/seller/rest-in-words.js';
import { ask } from '#lib/server/api/ask.js';
import { keepCart, readCartToken } from '#lib/server/cart/cart-cookie.js';
import { readQuantity } from '#lib/server/cart/read-quantity.js';
import { takeOverCart } from '#lib/server/cart/take-over-cart.js';
import { readLastOrder } from '#lib/server/order/last-order-cookie.js';
import { answerProvinceChoice, askForProvince } from '#lib/server/province-cookie.js';
import { readForm } from '#lib/server/read-form.js';
import { shownAgain, typedText } from '#lib/server/typed-text.js';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  answerProvinceChoice(event);
  event.setHeaders({ 'cache-control': 'no-store' });
  await takeOverCart(event);
  const signedIn = event.locals.sessionToken !== undefined;
  const cartToken = readCartToken(event);
  const { cart, provinces, me } = await askForProvince(event, (provinceCode) =>
    ask(event, CartPageDocument, { cartToken, provinceCode, signedIn }),
  );
  keepCart(event, cart);
  return {
    cart,
    provinces,
    cartQuantity: cart.quantity,
    // Whoever left the payment page looks for the goods here: they are in an order that waits to be paid.
    lastOrder: cart.quantity === 0 ? readLastOrder(event) : undefined,
    stopped: event.url.searchParams.get('stopped') === '1',
    viewer: me,
  };
};

export const actions: Actions = {
  change: async (event) => {
    const form = await readForm(event);
    const variantId = typedText(form, 'variantId');
    const typed = typedText(form, 'quantity');
    const quantity = readQuantity(typed, 0);
    if (quantity === undefined) return refuse(m.quantity_problem());

    const { changeCartLine: answer } = await ask(event, ChangeCartLineDocument, {
      cartToken: readCartToken(event),
      variantId,
      quantity,
    });
    if (answer.__typename === 'CartChanged') {
      keepCart(event, answer.cart);
      redirect(303, '/cart');
    }
    // Gone from the cart meanwhile (another device, a second press): the page shows what is in it.
    if (answer.__typename === 'VariantNotFound') redirect(303, '/cart');
    return refuse(answer.__typename === 'ShopRests' ? restInWords(answer) : answer.message);

    function refuse(message: string) {
      const problems: Problems = { summary: message, fields: { [`quantity-${variantId}`]: message } };
      return fail(422, { problems, variantId, typed: shownAgain(typed) });
    }
  },
};
