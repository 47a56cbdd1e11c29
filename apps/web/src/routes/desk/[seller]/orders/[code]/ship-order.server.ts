import { fail, redirect, type RequestEvent } from '@sveltejs/kit';
import {
  ParcelPreviewDocument,
  ShipSellerOrderDocument,
  type ParcelPreviewQueryVariables,
} from '#generated/graphql.js';
import { m } from '#generated/paraglide/messages.js';
import { askAtWork } from '#lib/desk/ask-desk.server.js';
import { fieldOfProblem, readShipment, type TypedLine, type TypedShipment } from '#lib/desk/read-shipment.js';
import type { Problems } from '#lib/form/problems.js';
import { readForm } from '#lib/server/read-form.js';
import { shownAgain, typedText } from '#lib/server/typed-text.js';
import { normaliseLine } from '#lib/text/normalise.js';

type Parcel = ParcelPreviewQueryVariables['input'];
type ShipEvent = RequestEvent<{ seller: string; code: string }>;

const nothingBack = '0.00';

/**
 * One parcel goes out: what was typed is sent, and shown again where something of it is wrong. Where money would go back
 * to the buyer the seller sees how much before anything leaves, and says yes to just that sum.
 */
export async function shipOrder(event: ShipEvent) {
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
  const parcel = {
    sellerCode: event.params.seller,
    sellerOrderCode: event.params.code,
    carrierCode: typed.carrierCode,
    trackingNumber: normaliseLine(typed.trackingNumber),
    lines: shipment.lines,
  };
  const shownRefund = typedText(form, 'shownRefund').slice(0, 20);
  if (shownRefund === '') {
    const checked = await findWhatGoesBack(event, parcel);
    if (checked && checked.total.amount !== nothingBack) return { checked, typed };
  }
  // Also where the look before failed: the same form sent twice is answered by its key, as the first one was.
  const { shipSellerOrder: answer } = await askAtWork(event, ShipSellerOrderDocument, {
    input: { ...parcel, idempotencyKey: typedText(form, 'formKey'), shownRefund: shownRefund || nothingBack },
  });
  if (answer.__typename === 'SellerOrderShipped') {
    redirect(303, `/desk/${event.params.seller}/orders/${event.params.code}?done=shipped`);
  }
  const lineIds = shipment.lines.map(({ lineId }) => String(lineId));
  const found = answer.__typename === 'InvalidInput' ? answer.fields : [];
  const fields = Object.fromEntries(found.map(({ field, message }) => [fieldOfProblem(field, lineIds), message]));
  const problems: Problems = { summary: answer.message, fields };
  const checked = answer.__typename === 'ParcelRefundChanged' ? await findWhatGoesBack(event, parcel) : undefined;
  return fail(422, checked ? { problems, typed, checked } : { problems, typed });
}

/** Back from the look before: the form with all that was typed. */
export async function changeShipment(event: ShipEvent) {
  return { typed: readTyped(await readForm(event)) };
}

/** Undefined where the parcel cannot leave; sending it says why. */
async function findWhatGoesBack(event: ShipEvent, input: Parcel) {
  const { parcelPreview: answer } = await askAtWork(event, ParcelPreviewDocument, { input });
  return answer.__typename === 'ParcelPreview' ? answer : undefined;
}

function readTyped(form: FormData): TypedShipment {
  const lines = form
    .getAll('lineId')
    .filter((lineId): lineId is string => typeof lineId === 'string')
    .slice(0, 100)
    .map((lineId): TypedLine => ({
      lineId: lineId.slice(0, 64),
      quantity: shownAgain(typedText(form, `quantity-${lineId}`)),
      grams: shownAgain(typedText(form, `grams-${lineId}`)),
      offeredGrams: shownAgain(typedText(form, `offered-${lineId}`)),
      certificates: form
        .getAll(`certificates-${lineId}`)
        .filter((number): number is string => typeof number === 'string')
        .slice(0, 50)
        .map((number) => number.slice(0, 80)),
    }));
  return {
    carrierCode: typedText(form, 'carrierCode').slice(0, 40),
    trackingNumber: shownAgain(typedText(form, 'trackingNumber')),
    lines,
  };
}
