import { fail, redirect, type RequestEvent } from '@sveltejs/kit';
import { AddToCartDocument } from '#generated/graphql.js';
import { m } from '#generated/paraglide/messages.js';
import { toProblems, type Problems } from '#lib/form/problems.js';
import { restInWords } from '#lib/seller/rest-in-words.js';
import { ask } from '#lib/server/api/ask.js';
import { keepCart, readCartToken } from '#lib/server/cart/cart-cookie.js';
import { readQuantity } from '#lib/server/cart/read-quantity.js';
import { oncePerForm } from '#lib/server/once-per-form.js';
import { readForm } from '#lib/server/read-form.js';
import { shownAgain, typedText } from '#lib/server/typed-text.js';

/** Both buttons of a product's page; what was typed stays in the form where it was refused. */
export async function putIntoCart(event: RequestEvent, nextPath: (variantId: string) => string) {
  const form = await readForm(event);
  const variantId = typedText(form, 'variantId').slice(0, 64);
  const typed = typedText(form, 'quantity');
  const quantity = readQuantity(typed, 1);
  if (quantity === undefined) return refuse({ summary: '', fields: { quantity: m.quantity_problem() } });

  const { addToCart: answer } = await oncePerForm(event, form, [variantId, String(quantity)], () =>
    ask(event, AddToCartDocument, { cartToken: readCartToken(event), variantId, quantity }),
  );
  if (answer.__typename === 'CartChanged') {
    keepCart(event, answer.cart, answer.cartToken);
    redirect(303, nextPath(variantId));
  }
  if (answer.__typename === 'OutOfStock') return refuse({ summary: '', fields: { quantity: answer.message } });
  if (answer.__typename === 'ShopRests') return refuse({ summary: restInWords(answer), fields: {} });
  return refuse(toProblems(answer));

  function refuse(problems: Problems) {
    return fail(422, { problems, variantId, quantity: shownAgain(typed) });
  }
}
