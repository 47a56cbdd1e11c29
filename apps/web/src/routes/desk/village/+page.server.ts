import { redirect } from '@sveltejs/kit';
import { MyVillagesDocument } from '#generated/graphql.js';
import { askAtWork } from '#lib/desk/ask-desk.server.js';
import { asIfNotThere } from '#lib/server/as-if-not-there.js';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const { myVillages, me } = await asIfNotThere(() => askAtWork(event, MyVillagesDocument, {}));
  const [only, ...others] = myVillages;
  const part = event.url.searchParams.get('to') === 'served' ? '/served' : '';
  if (only && others.length === 0) redirect(303, `/desk/village/${only.code}${part}`);
  return { villages: myVillages, part, viewer: me };
};
