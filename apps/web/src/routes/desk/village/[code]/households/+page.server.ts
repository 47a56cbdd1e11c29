import { error } from '@sveltejs/kit';
import { VillageHouseholdsDocument } from '#generated/graphql.js';
import { askAtWork } from '#lib/desk/ask-desk.server.js';
import { readHouseholds } from '#lib/households/read-households.server.js';
import { registerSupport } from '#lib/households/register-support.server.js';
import { asIfNotThere } from '#lib/server/as-if-not-there.js';
import { firstPageInstead } from '#lib/server/first-page-instead.js';
import type { Actions, PageServerLoad } from './$types';

/** What households of one village earned, to its agent: sums, and never who bought. */
export const load: PageServerLoad = async (event) => {
  const villageCode = event.params.code.slice(0, 20);
  const asked = readHouseholds(event.url);
  const { period, support } = asked;
  const { result, lostPlace } = await asIfNotThere(() =>
    firstPageInstead(event, (after) =>
      askAtWork(event, VillageHouseholdsDocument, { villageCode, period, support, after }),
    ),
  );
  const village = result.myVillages.find(({ code }) => code === villageCode);
  if (!village || !result.villageHouseholdIncomes) error(404, { message: 'not found', kind: 'not-found' });
  return {
    ...{ asked, village, incomes: result.villageHouseholdIncomes, lostPlace, viewer: result.me },
    isDone: event.url.searchParams.get('done') === 'registered',
  };
};

export const actions: Actions = { register: registerSupport };
