import { OperatorListingsDocument } from '#generated/graphql.js';
import { askAtWork } from '#lib/desk/ask-desk.server.js';
import { firstPageInstead } from '#lib/server/first-page-instead.js';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const { result, lostPlace } = await firstPageInstead(event, (after) =>
    askAtWork(event, OperatorListingsDocument, { after }),
  );
  const done = event.url.searchParams.get('done');
  return { reviews: result.listingsToReview, done, lostPlace, viewer: result.me };
};
