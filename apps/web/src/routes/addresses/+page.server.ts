import { fail, redirect } from '@sveltejs/kit';
import { AddressListDocument, RemoveAddressDocument, SaveAddressDocument } from '#generated/graphql.js';
import { toProblems } from '#lib/form/problems.js';
import { ask } from '#lib/server/api/ask.js';
import { readForm } from '#lib/server/read-form.js';
import { requireAccount } from '#lib/server/require-account.js';
import { typedText } from '#lib/server/typed-text.js';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  event.setHeaders({ 'cache-control': 'no-store' });
  if (!event.locals.sessionToken) requireAccount(event, undefined);
  const { addresses, me } = await ask(event, AddressListDocument, {});
  return { addresses, viewer: requireAccount(event, me), done: event.url.searchParams.get('done') };
};

export const actions: Actions = {
  remove: async (event) => {
    const addressId = typedText(await readForm(event), 'addressId').slice(0, 64);
    // One that is gone already is as good as removed: the page shows what there is.
    await ask(event, RemoveAddressDocument, { addressId });
    redirect(303, '/addresses?done=removed');
  },

  prefer: async (event) => {
    const addressId = typedText(await readForm(event), 'addressId').slice(0, 64);
    const { addresses } = await ask(event, AddressListDocument, {});
    const address = addresses.find(({ id }) => id === addressId);
    if (!address) redirect(303, '/addresses');
    const { recipient, phone, areaCode, detail } = address;
    const { saveAddress: answer } = await ask(event, SaveAddressDocument, {
      ...{ addressId, recipient, phone, areaCode, detail },
      isDefault: true,
    });
    if (answer.__typename === 'AddressSaved') redirect(303, '/addresses?done=saved');
    return fail(422, { problems: toProblems(answer) });
  },
};
