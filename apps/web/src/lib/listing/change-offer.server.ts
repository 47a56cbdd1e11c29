import { fail, redirect, type RequestEvent } from '@sveltejs/kit';
import { SetPriceDocument, SetStockDocument } from '#generated/graphql.js';
import { askAtWork } from '#lib/desk/ask-desk.server.js';
import type { Problems } from '#lib/form/problems.js';
import { readForm } from '#lib/server/read-form.js';
import { shownAgain, typedText } from '#lib/server/typed-text.js';

/** What was typed for a pack and is shown again where it was not taken. */
export interface TypedOffer {
  variantId: string;
  price: string;
  stock: string;
}

/** What a seller is asked once more before it is done. */
export interface AskedOnce {
  codes: string;
  messages: string[];
}

/**
 * Price and stock of a pack, at once. Only what differs from what was shown is sent, so that who counts stock never sets
 * a price; what moved in between is refused by the API, which knows what was shown.
 */
export async function changeOffer(event: RequestEvent<{ seller: string }>, back: string) {
  const form = await readForm(event);
  const typed = {
    variantId: typedText(form, 'variantId').slice(0, 64),
    price: shownAgain(typedText(form, 'price')).trim(),
    stock: shownAgain(typedText(form, 'stock')).trim(),
  };
  const seen = { price: typedText(form, 'seenPrice').slice(0, 40), stock: typedText(form, 'seenStock').slice(0, 40) };
  const key = typedText(form, 'formKey').slice(0, 50);
  const common = { sellerCode: event.params.seller, variantId: typed.variantId };
  const confirmed = typedText(form, 'confirmed').split(' ').filter(Boolean).slice(0, 20);

  if (typed.price !== seen.price) {
    const { setPrice: answer } = await askAtWork(event, SetPriceDocument, {
      input: { ...common, idempotencyKey: `${key}-price`, price: typed.price, seenPrice: seen.price, confirmed },
    });
    if (answer.__typename === 'ListingNeedsConfirmation') {
      const asked: AskedOnce = {
        codes: answer.findings.map(({ code }) => code).join(' '),
        messages: answer.findings.map(({ message }) => message),
      };
      return fail(422, { typed, asked, problems: { summary: answer.message, fields: {} } satisfies Problems });
    }
    if (answer.__typename !== 'ListingSaved') return refuse(typed, 'price', answer);
  }
  if (typed.stock !== seen.stock) {
    const { setStock: answer } = await askAtWork(event, SetStockDocument, {
      input: { ...common, idempotencyKey: `${key}-stock`, available: typed.stock, seenAvailable: seen.stock },
    });
    if (answer.__typename !== 'ListingSaved') return refuse(typed, 'stock', answer);
  }
  redirect(303, back);
}

function refuse(
  typed: TypedOffer,
  field: 'price' | 'stock',
  answer: { message?: string; fields?: { message: string }[] },
) {
  const message = answer.fields?.[0]?.message ?? answer.message ?? '';
  const name = `${field}-${typed.variantId}`;
  return fail(422, {
    typed,
    asked: undefined as AskedOnce | undefined,
    problems: { summary: message, fields: { [name]: message } } satisfies Problems,
  });
}
