import { fail, redirect, type RequestEvent } from '@sveltejs/kit';
import { SaveAddressDocument } from '#generated/graphql.js';
import { m } from '#generated/paraglide/messages.js';
import { toProblems } from '../../form/problems.js';
import { ask } from '../api/ask.js';
import { addressDraft, type DeliveryDraft } from '../checkout/delivery-draft.js';
import { findMissing, readDelivery } from '../checkout/read-delivery.js';
import { oncePerForm } from '../once-per-form.js';
import { readForm } from '../read-form.js';

type Known = Pick<DeliveryDraft, 'area'> & { addressId?: string | undefined };

/** On to the lists of areas, with everything typed so far. */
export async function leaveForArea(event: RequestEvent, known: Known): Promise<never> {
  const form = await readForm(event);
  addressDraft.write(event, { ...read(form, known), addressId: known.addressId });
  redirect(303, '/addresses/area');
}

/** Saves an address as typed, or shows what is missing or refused beside its field. */
export async function saveAddress(event: RequestEvent, known: Known) {
  const form = await readForm(event);
  const draft = read(form, known);
  const missing = findMissing(draft);
  if (!draft.area || Object.keys(missing).length > 0)
    return fail(422, { draft, problems: { summary: m.form_problem(), fields: missing } });

  const { recipient, phone, detail, isDefault, area } = draft;
  const variables = { addressId: known.addressId, recipient, phone, areaCode: area.code, detail, isDefault };
  const { saveAddress: answer } = await oncePerForm(event, form, [JSON.stringify(variables)], () =>
    ask(event, SaveAddressDocument, variables),
  );
  if (answer.__typename === 'AddressSaved') {
    addressDraft.forget(event);
    redirect(303, draft.next === '/checkout' ? `/checkout?address=${answer.address.id}` : '/addresses?done=saved');
  }
  const problems = toProblems(answer);
  const { areaCode, ...fields } = problems.fields;
  return fail(422, {
    draft,
    problems: { ...problems, fields: { ...fields, ...(areaCode ? { area: areaCode } : {}) } },
  });
}

function read(form: FormData, known: Known): DeliveryDraft & { isDefault: boolean; next: string } {
  return {
    ...readDelivery(form, known.area ? { ...noText, area: known.area } : undefined),
    isDefault: form.get('isDefault') === '1',
    next: readNext(form.get('next')),
  };
}

/** The way back to the checkout, or the list; no other. */
export function readNext(wanted: FormDataEntryValue | null | undefined): string {
  return wanted === '/checkout' ? '/checkout' : '/addresses';
}

const noText = { recipient: '', phone: '', detail: '', contactPhone: '' };
