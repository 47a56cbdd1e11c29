import { redirect, type RequestEvent } from '@sveltejs/kit';
import { AddressListDocument, type AddressViewFragment } from '#generated/graphql.js';
import { ask } from '#lib/server/api/ask.js';
import { deliveryDraft } from '#lib/server/checkout/delivery-draft.js';
import { findMissing } from '#lib/server/checkout/read-delivery.js';

/** Where the parcels go. A person chooses among addresses; a guest has typed one. */
export interface Destination {
  provinceCode: string;
  recipient: string;
  phone: string;
  areaNames: string[];
  detail: string;
  addressId: string | undefined;
  contactPhone: string;
  addresses: AddressViewFragment[];
  viewer: { displayName: string; unreadCount: number } | null | undefined;
}

/** The destination as far as it is known; whoever has none yet is led to where it is given. */
export async function findDestination(event: RequestEvent): Promise<Destination> {
  return event.locals.sessionToken ? findAddress(event) : findDraft(event);
}

async function findAddress(event: RequestEvent): Promise<Destination> {
  const { addresses, me } = await ask(event, AddressListDocument, {});
  const wanted = event.url.searchParams.get('address');
  const address =
    addresses.find(({ id }) => id === wanted) ?? addresses.find(({ isDefault }) => isDefault) ?? addresses[0];
  if (!address) redirect(303, '/addresses/new?next=/checkout');
  const { id: addressId, provinceCode, recipient, phone, areaNames, detail } = address;
  return {
    ...{ provinceCode, recipient, phone, detail, addressId, addresses, viewer: me },
    areaNames: [...areaNames],
    contactPhone: '',
  };
}

function findDraft(event: RequestEvent): Destination {
  const draft = deliveryDraft.read(event);
  if (!draft?.area || draft.problems || Object.keys(findMissing(draft)).length > 0) redirect(303, '/checkout/delivery');
  const { recipient, phone, detail, contactPhone, area } = draft;
  return {
    ...{ recipient, phone, detail, contactPhone },
    provinceCode: area.provinceCode,
    areaNames: area.names,
    addressId: undefined,
    addresses: [],
    viewer: undefined,
  };
}
