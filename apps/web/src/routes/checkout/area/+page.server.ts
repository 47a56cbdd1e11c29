import { redirect } from '@sveltejs/kit';
import { findAreaLists, findTakenArea } from '#lib/server/area/choose-area.js';
import { deliveryDraft, emptyDraft } from '#lib/server/checkout/delivery-draft.js';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  event.setHeaders({ 'cache-control': 'no-store' });
  const area = await findTakenArea(event);
  if (area) {
    const { recipient, phone, detail, contactPhone } = deliveryDraft.read(event) ?? emptyDraft;
    deliveryDraft.write(event, { recipient, phone, detail, contactPhone, area });
    redirect(303, '/checkout/delivery#area');
  }
  return { lists: await findAreaLists(event) };
};
