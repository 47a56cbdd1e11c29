import { redirect } from '@sveltejs/kit';
import { DeskStartDocument } from '#generated/graphql.js';
import { askAtWork } from '#lib/desk/ask-desk.server.js';
import { draftsOf } from '#lib/drafts/person-key.server.js';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const { mySellers, myCooperatives, me } = await askAtWork(event, DeskStartDocument, {});
  const [only, ...others] = mySellers;
  if (only?.through === 'OWN' && others.length === 0 && myCooperatives.length === 0)
    redirect(303, `/desk/${only.code}`);
  return {
    own: mySellers.filter(({ through }) => through === 'OWN'),
    others: mySellers.filter(({ through }) => through !== 'OWN'),
    cooperatives: myCooperatives,
    isAgent: me?.grants.some(({ role }) => role === 'AGENT') ?? false,
    drafts: draftsOf(event, me),
    viewer: me,
  };
};
