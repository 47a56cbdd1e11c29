import type { RequestEvent } from '@sveltejs/kit';
import { leaveForArea, readNext, saveAddress } from '#lib/server/address/save-address.js';
import { addressDraft, emptyDraft } from '#lib/server/checkout/delivery-draft.js';
import { requireAccount } from '#lib/server/require-account.js';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = (event) => {
  event.setHeaders({ 'cache-control': 'no-store' });
  if (!event.locals.sessionToken) requireAccount(event, undefined);
  const draft = readDraft(event);
  // The way back to the checkout survives the lists of areas.
  const next = readNext(event.url.searchParams.get('next') ?? draft?.next);
  return { draft: draft ?? { ...emptyDraft, isDefault: false }, next };
};

export const actions: Actions = {
  area: (event) => leaveForArea(event, readKnown(event)),
  save: (event) => saveAddress(event, readKnown(event)),
};

/** A draft of an address that is being changed is none of a new one. */
function readDraft(event: RequestEvent) {
  const draft = addressDraft.read(event);
  return draft?.addressId === undefined ? draft : undefined;
}

function readKnown(event: RequestEvent) {
  const area = readDraft(event)?.area;
  return area ? { area } : {};
}
