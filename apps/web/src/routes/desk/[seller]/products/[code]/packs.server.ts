import { fail, redirect, type RequestEvent } from '@sveltejs/kit';
import { AddVariantDocument, ChangeVariantDocument, WithdrawVariantDocument } from '#generated/graphql.js';
import { m } from '#generated/paraglide/messages.js';
import { askAtWork } from '#lib/desk/ask-desk.server.js';
import { toProblems, type Problems } from '#lib/form/problems.js';
import type { AskedOnce } from '#lib/listing/change-offer.server.js';
import { readPackUnit } from '#lib/listing/listing-form.js';
import { readConfirmed } from '#lib/listing/read-posted-listing.server.js';
import { readForm } from '#lib/server/read-form.js';
import { shownAgain, typedText } from '#lib/server/typed-text.js';

type Event = RequestEvent<{ seller: string; code: string }>;

/** What was typed for one more pack. */
export interface TypedPack {
  packAmount: string;
  packUnit: string;
  price: string;
  stock: string;
  label: string;
}

/** One more pack of the same goods, on sale at once. */
export async function addPack(event: Event) {
  const form = await readForm(event);
  const text = (name: string) => shownAgain(typedText(form, name));
  const added: TypedPack = {
    packAmount: text('packAmount'),
    packUnit: text('packUnit'),
    price: text('price'),
    stock: text('stock'),
    label: text('label'),
  };
  const { addVariant: answer } = await askAtWork(event, AddVariantDocument, {
    input: {
      ...added,
      packUnit: readPackUnit(added.packUnit),
      sellerCode: event.params.seller,
      code: event.params.code,
      idempotencyKey: typedText(form, 'formKey').slice(0, 64),
      confirmed: readConfirmed(form),
    },
  });
  if (answer.__typename === 'ListingSaved') redirect(303, `${event.url.pathname}?done=pack-added`);
  const findings = answer.__typename === 'ListingNeedsConfirmation' ? answer.findings : undefined;
  const asked: AskedOnce | undefined = findings && {
    codes: findings.map(({ code }) => code).join(' '),
    messages: findings.map(({ message }) => message),
  };
  return fail(422, { added, askedPack: asked, problems: toProblems(answer) });
}

/** What a pack is called, and what a parcel of it weighs. */
export async function changePack(event: Event) {
  const form = await readForm(event);
  const variantId = typedText(form, 'variantId').slice(0, 64);
  const typed = { label: shownAgain(typedText(form, 'label')), weight: shownAgain(typedText(form, 'weight')) };
  const digits = typed.weight.normalize('NFKC').replace(/[\sgG]/g, '');
  if (digits !== '' && !/^\d{1,7}$/.test(digits)) return refuse(m.listing_weight_wrong());
  const { changeVariant: answer } = await askAtWork(event, ChangeVariantDocument, {
    input: {
      sellerCode: event.params.seller,
      variantId,
      // Older goods are called what they were imported as; nobody renames them by weighing a parcel.
      ...(form.has('label') && { label: typed.label }),
      ...(digits !== '' && { shippingWeightGrams: Number(digits) }),
    },
  });
  if (answer.__typename === 'ListingSaved') redirect(303, `${event.url.pathname}?done=pack-changed`);
  const [problem] = answer.__typename === 'InvalidInput' ? answer.fields : [];
  return refuse(problem?.message ?? answer.message);

  function refuse(message: string) {
    const problems: Problems = { summary: message, fields: {} };
    return fail(422, { changed: { variantId, ...typed }, problems });
  }
}

/** Sells a pack no longer; the last one stays. */
export async function withdrawPack(event: Event) {
  const form = await readForm(event);
  const { withdrawVariant: answer } = await askAtWork(event, WithdrawVariantDocument, {
    input: { sellerCode: event.params.seller, variantId: typedText(form, 'variantId').slice(0, 64) },
  });
  if (answer.__typename === 'ListingSaved') redirect(303, `${event.url.pathname}?done=pack-withdrawn`);
  return fail(422, { problems: { summary: answer.message, fields: {} } satisfies Problems });
}
