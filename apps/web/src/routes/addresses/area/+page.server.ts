import { redirect } from '@sveltejs/kit';
import { findAreaLists, findTakenArea } from '#lib/server/area/choose-area.js';
import { addressDraft, emptyDraft } from '#lib/server/checkout/delivery-draft.js';
import { requireAccount } from '#lib/server/require-account.js';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  event.setHeaders({ 'cache-control': 'no-store' });
  if (!event.locals.sessionToken) requireAccount(event, undefined);
  const draft = addressDraft.read(event) ?? { ...emptyDraft, isDefault: false, next: '/addresses' };
  const back = `/addresses/${draft.addressId ?? 'new'}`;
  const area = await findTakenArea(event);
  if (area) {
    addressDraft.write(event, { ...draft, area });
    redirect(303, `${back}#area`);
  }
  return { lists: await findAreaLists(event), back };
};
