import { redirect } from '@sveltejs/kit';
import { DeskStartDocument } from '#generated/graphql.js';
import { askAtWork } from '#lib/desk/ask-desk.server.js';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const { mySellers, me } = await askAtWork(event, DeskStartDocument, {});
  const [only, ...others] = mySellers;
  if (only && others.length === 0) redirect(303, `/desk/${only.code}`);
  return { sellers: mySellers, viewer: me };
};
