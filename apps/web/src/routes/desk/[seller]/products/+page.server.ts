import { DeskListingsDocument } from '#generated/graphql.js';
import { askAtWork, deskSeller } from '#lib/desk/ask-desk.server.js';
import { pettyTradeOf } from '#lib/desk/petty-trade.js';
import { draftsOf } from '#lib/drafts/person-key.server.js';
import { changeOffer } from '#lib/listing/change-offer.server.js';
import { listingStates } from '#lib/listing/listing-words.js';
import { chosen, withParameters } from '#lib/query-string/parameters.js';
import { findByCode } from '#lib/server/find-by-code.js';
import { firstPageInstead } from '#lib/server/first-page-instead.js';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = (event) =>
  findByCode(event.params.seller, async (sellerCode) => {
    const state = chosen(event.url.searchParams, 'state', listingStates);
    const { result, lostPlace } = await firstPageInstead(event, (after) =>
      askAtWork(event, DeskListingsDocument, { sellerCode, state, after }),
    );
    return {
      ...deskSeller(event, result, 'LIST', 'PRICE'),
      pettyTrade: pettyTradeOf(result, sellerCode),
      listings: result.listings,
      state,
      lostPlace,
      done: event.url.searchParams.get('done'),
      drafts: draftsOf(event, result.me),
      viewer: result.me,
    };
  });

export const actions: Actions = {
  offer: (event) => {
    const state = chosen(event.url.searchParams, 'state', listingStates);
    return changeOffer(event, withParameters({ pathname: event.url.pathname, search: '' }, { state, done: 'offer' }));
  },
};
