import { redirect } from '@sveltejs/kit';
import { applyDraft } from '#lib/server/apply/apply-draft.js';
import { findTakenVillage, findVillageLists } from '#lib/server/apply/find-villages.js';
import { requireAccount } from '#lib/server/require-account.js';
import type { PageServerLoad } from './$types';

/** Reached from a form; whoever comes here otherwise, or after an hour, begins at the start. */
export const load: PageServerLoad = async (event) => {
  if (!event.locals.sessionToken) requireAccount(event, undefined);
  const kept = applyDraft.read(event);
  if (!kept) redirect(303, '/apply');
  const village = await findTakenVillage(event);
  if (village) {
    applyDraft.write(event, { ...kept, draft: { ...kept.draft, village } });
    redirect(303, `${kept.back}#villageCode`);
  }
  return { lists: await findVillageLists(event), back: kept.back };
};
