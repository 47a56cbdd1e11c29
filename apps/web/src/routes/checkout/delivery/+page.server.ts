import { fail, redirect } from '@sveltejs/kit';
import { m } from '#generated/paraglide/messages.js';
import { deliveryDraft, emptyDraft } from '#lib/server/checkout/delivery-draft.js';
import { findMissing, readDelivery } from '#lib/server/checkout/read-delivery.js';
import { readCartCount } from '#lib/server/cart/cart-cookie.js';
import { keepProvince } from '#lib/server/province-cookie.js';
import { readForm } from '#lib/server/read-form.js';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = (event) => {
  event.setHeaders({ 'cache-control': 'no-store' });
  if (event.locals.sessionToken) redirect(303, '/checkout');
  if (readCartCount(event) === 0) redirect(303, '/cart');
  return { draft: deliveryDraft.read(event) ?? emptyDraft };
};

export const actions: Actions = {
  /** On to the lists of areas, with everything typed so far. */
  area: async (event) => {
    const draft = readDelivery(await readForm(event), deliveryDraft.read(event));
    deliveryDraft.write(event, draft);
    redirect(303, '/checkout/area');
  },

  save: async (event) => {
    const draft = readDelivery(await readForm(event), deliveryDraft.read(event));
    deliveryDraft.write(event, draft);
    const fields = findMissing(draft);
    if (Object.keys(fields).length > 0) return fail(422, { draft, problems: { summary: m.form_problem(), fields } });
    if (draft.area) keepProvince(event, draft.area.provinceCode);
    redirect(303, '/checkout');
  },
};
