import { SellersToVerifyDocument } from '#generated/graphql.js';
import { askAtWork } from '#lib/desk/ask-desk.server.js';
import { chosen } from '#lib/query-string/parameters.js';
import { asIfNotThere } from '#lib/server/as-if-not-there.js';
import { firstPageInstead } from '#lib/server/first-page-instead.js';
import { vouch } from '#lib/standing/vouch.server.js';
import type { Actions, PageServerLoad } from './$types';

/** Shops of the villages one vouches for that have to be verified again. */
export const load: PageServerLoad = async (event) => {
  const { result, lostPlace } = await asIfNotThere(() =>
    firstPageInstead(event, (after) => askAtWork(event, SellersToVerifyDocument, { after })),
  );
  const done = chosen(event.url.searchParams, 'done', ['confirmed', 'returned'] as const);
  return { sellers: result.sellersToVerify, done, lostPlace, viewer: result.me };
};

export const actions: Actions = { vouch };
