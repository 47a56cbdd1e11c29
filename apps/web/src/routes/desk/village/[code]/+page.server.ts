import { error } from '@sveltejs/kit';
import { VillageDeskDocument } from '#generated/graphql.js';
import { askAtWork } from '#lib/desk/ask-desk.server.js';
import { chosen } from '#lib/query-string/parameters.js';
import { asIfNotThere } from '#lib/server/as-if-not-there.js';
import { firstPageInstead } from '#lib/server/first-page-instead.js';
import type { PageServerLoad } from './$types';

const shownStates = ['APPLIED', 'RECOMMENDED', 'CHANGES_WANTED', 'APPROVED', 'REFUSED'] as const;

/** Applications of one village, to who vouches for it. */
export const load: PageServerLoad = async (event) => {
  const { searchParams } = event.url;
  const state = chosen(searchParams, 'state', shownStates) ?? 'APPLIED';
  const villageCode = event.params.code.slice(0, 20);
  const { result, lostPlace } = await asIfNotThere(() =>
    firstPageInstead(event, (after) => askAtWork(event, VillageDeskDocument, { villageCode, state, after })),
  );
  const village = result.myVillages.find(({ code }) => code === villageCode);
  if (!village) error(404, { message: 'not found', kind: 'not-found' });
  return {
    village,
    hasOthers: result.myVillages.length > 1,
    state,
    states: shownStates,
    applications: result.applicationsToVouch,
    done: chosen(searchParams, 'done', ['recommended', 'returned'] as const),
    lostPlace,
    viewer: result.me,
  };
};
