import { error, type RequestEvent } from '@sveltejs/kit';
import { AddressListDocument } from '#generated/graphql.js';
import { leaveForArea, saveAddress } from '#lib/server/address/save-address.js';
import { ask } from '#lib/server/api/ask.js';
import { addressDraft } from '#lib/server/checkout/delivery-draft.js';
import { requireAccount } from '#lib/server/require-account.js';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  event.setHeaders({ 'cache-control': 'no-store' });
  if (!event.locals.sessionToken) requireAccount(event, undefined);
  const { address, viewer } = await findAddress(event);
  return { draft: readDraft(event) ?? address, viewer };
};

export const actions: Actions = {
  area: async (event) => leaveForArea(event, await readKnown(event)),
  save: async (event) => saveAddress(event, await readKnown(event)),
};

async function findAddress(event: RequestEvent) {
  const { addresses, me } = await ask(event, AddressListDocument, {});
  const viewer = requireAccount(event, me);
  const address = addresses.find(({ id }) => id === event.params.id);
  if (!address) error(404, { message: 'not found', kind: 'not-found' });
  const { id, recipient, phone, detail, isDefault, areaCode, areaNames, provinceCode } = address;
  const area = { code: areaCode, names: [...areaNames], provinceCode };
  return { viewer, address: { recipient, phone, detail, contactPhone: '', isDefault, area, addressId: id } };
}

function readDraft(event: RequestEvent) {
  const draft = addressDraft.read(event);
  return draft?.addressId === event.params.id ? draft : undefined;
}

async function readKnown(event: RequestEvent) {
  const { address } = await findAddress(event);
  return { area: readDraft(event)?.area ?? address.area, addressId: address.addressId };
}
