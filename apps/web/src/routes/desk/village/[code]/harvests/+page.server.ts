import { error } from '@sveltejs/kit';
import { VillageHarvestsDocument } from '#generated/graphql.js';
import { askAtWork } from '#lib/desk/ask-desk.server.js';
import { readMonth } from '#lib/harvest/read-month.js';
import { asIfNotThere } from '#lib/server/as-if-not-there.js';
import { firstPageInstead } from '#lib/server/first-page-instead.js';
import type { PageServerLoad } from './$types';

/** What one village harvested, to its agent. */
export const load: PageServerLoad = async (event) => {
  const villageCode = event.params.code.slice(0, 20);
  const month = readMonth(event.url.searchParams);
  const { result, lostPlace } = await asIfNotThere(() =>
    firstPageInstead(event, (after) => askAtWork(event, VillageHarvestsDocument, { villageCode, month, after })),
  );
  const village = result.myVillages.find(({ code }) => code === villageCode);
  if (!village || !result.villageHarvests) error(404, { message: 'not found', kind: 'not-found' });
  return { village, month: month ?? '', sums: result.villageHarvests, lostPlace, viewer: result.me };
};
