import { m } from '#generated/paraglide/messages.js';
import { normaliseDigits, normaliseLine } from '../../text/normalise.js';
import { typedText } from '../typed-text.js';
import type { DeliveryDraft } from './delivery-draft.js';

const longest = { recipient: 30, phone: 30, detail: 120 } as const;

/** The fields of a delivery form, cleaned; the area is not typed but comes from the draft. */
export function readDelivery(form: FormData, draft: DeliveryDraft | undefined): DeliveryDraft {
  return {
    recipient: normaliseLine(typedText(form, 'recipient')).slice(0, longest.recipient),
    phone: normaliseDigits(typedText(form, 'phone')).slice(0, longest.phone),
    detail: normaliseLine(typedText(form, 'detail')).slice(0, longest.detail),
    contactPhone: normaliseDigits(typedText(form, 'contactPhone')).slice(0, longest.phone),
    ...(draft?.area ? { area: draft.area } : {}),
  };
}

/** What is still missing, by field. Whether what is there is right, the API says. */
export function findMissing(delivery: DeliveryDraft): Record<string, string> {
  return {
    ...(delivery.recipient ? {} : { recipient: m.delivery_recipient_missing() }),
    ...(/^1\d{10}$/.test(delivery.phone) ? {} : { phone: m.delivery_phone_missing() }),
    ...(delivery.area ? {} : { area: m.delivery_area_missing() }),
    ...(delivery.detail ? {} : { detail: m.delivery_detail_missing() }),
    ...(delivery.contactPhone === '' || /^1\d{10}$/.test(delivery.contactPhone)
      ? {}
      : { contactPhone: m.delivery_phone_missing() }),
  };
}
