import { fail, redirect, type RequestEvent } from '@sveltejs/kit';
import { ShipSellerOrderDocument } from '#generated/graphql.js';
import { m } from '#generated/paraglide/messages.js';
import { askAtWork } from '#lib/desk/ask-desk.server.js';
import { fieldOfProblem, readShipment, type TypedLine } from '#lib/desk/read-shipment.js';
import type { Problems } from '#lib/form/problems.js';
import { readForm } from '#lib/server/read-form.js';
import { shownAgain, typedText } from '#lib/server/typed-text.js';
import { normaliseLine } from '#lib/text/normalise.js';

/** One parcel goes out: what was typed is sent, and shown again where something of it is wrong. */
export async function shipOrder(event: RequestEvent<{ seller: string; code: string }>) {
  const form = await readForm(event);
  const typed = readTyped(form);
  const shipment = readShipment(typed.lines);
  if ('wrong' in shipment) {
    const fields = Object.fromEntries(shipment.wrong.map((field) => [field, m.desk_ship_number_wrong()]));
    return fail(422, { problems: { summary: '', fields } satisfies Problems, typed });
  }
  // An empty list would mean all that is left, which nobody who typed only zeros means.
  if (shipment.lines.length === 0) {
    return fail(422, { problems: { summary: m.desk_ship_nothing(), fields: {} } satisfies Problems, typed });
  }
  const { shipSellerOrder: answer } = await askAtWork(event, ShipSellerOrderDocument, {
    input: {
      idempotencyKey: typedText(form, 'formKey'),
      sellerOrderCode: event.params.code,
      carrierCode: typed.carrierCode,
      trackingNumber: normaliseLine(typed.trackingNumber),
      lines: shipment.lines,
    },
  });
  if (answer.__typename === 'SellerOrderShipped') {
    redirect(303, `/desk/${event.params.seller}/orders/${event.params.code}?done=shipped`);
  }
  const lineIds = shipment.lines.map(({ lineId }) => String(lineId));
  const found = answer.__typename === 'InvalidInput' ? answer.fields : [];
  const fields = Object.fromEntries(found.map(({ field, message }) => [fieldOfProblem(field, lineIds), message]));
  return fail(422, { problems: { summary: answer.message, fields } satisfies Problems, typed });
}

function readTyped(form: FormData) {
  const lines = form
    .getAll('lineId')
    .filter((lineId): lineId is string => typeof lineId === 'string')
    .slice(0, 100)
    .map((lineId): TypedLine => ({
      lineId: lineId.slice(0, 64),
      quantity: shownAgain(typedText(form, `quantity-${lineId}`)),
      grams: shownAgain(typedText(form, `grams-${lineId}`)),
      offeredGrams: shownAgain(typedText(form, `offered-${lineId}`)),
    }));
  return {
    carrierCode: typedText(form, 'carrierCode').slice(0, 40),
    trackingNumber: shownAgain(typedText(form, 'trackingNumber')),
    lines,
  };
}
