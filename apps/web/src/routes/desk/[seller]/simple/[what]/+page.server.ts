import { error } from '@sveltejs/kit';
import { SimpleListingsDocument } from '#generated/graphql.js';
import { askAtWork, deskSeller } from '#lib/desk/ask-desk.server.js';
import { findByCode } from '#lib/server/find-by-code.js';
import { firstPageInstead } from '#lib/server/first-page-instead.js';
import type { PageServerLoad } from './$types';

/** Which goods: the question before a price or a stock is changed. */
export const load: PageServerLoad = (event) =>
  findByCode(event.params.seller, async (sellerCode) => {
    const { what } = event.params;
    if (what !== 'price' && what !== 'stock') error(404, { message: 'not found', kind: 'not-found' });
    const { result, lostPlace } = await firstPageInstead(event, (after) =>
      askAtWork(event, SimpleListingsDocument, { sellerCode, after }),
    );
    const desk = deskSeller(event, result, 'PRICE');
    return { ...desk, what: what as 'price' | 'stock', listings: result.listings, lostPlace, viewer: result.me };
  });
