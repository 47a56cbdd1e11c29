import { error } from '@sveltejs/kit';
import { SimpleListingDocument } from '#generated/graphql.js';
import { askAtWork, deskSeller } from '#lib/desk/ask-desk.server.js';
import { changeOffer } from '#lib/listing/change-offer.server.js';
import { short } from '#lib/query-string/parameters.js';
import { findByCode } from '#lib/server/find-by-code.js';
import type { Actions, PageServerLoad } from './$types';

/** One price or one stock, of one pack. */
export const load: PageServerLoad = (event) =>
  findByCode(event.params.code, async (code) => {
    const { what, seller: sellerCode } = event.params;
    if (what !== 'price' && what !== 'stock') error(404, { message: 'not found', kind: 'not-found' });
    const result = await askAtWork(event, SimpleListingDocument, { sellerCode, code });
    const desk = deskSeller(event, result, 'PRICE');
    const { listing } = result;
    if (!listing) return undefined;
    const wanted = short(event.url.searchParams, 'pack', 64);
    const [only, ...others] = listing.variants;
    const pack = listing.variants.find(({ id }) => id === wanted) ?? (others.length === 0 ? only : undefined);
    return {
      ...desk,
      ...{ what: what as 'price' | 'stock', listing, pack },
      isDone: event.url.searchParams.get('done') === 'offer',
      viewer: result.me,
    };
  });

export const actions: Actions = {
  offer: (event) => {
    const pack = short(event.url.searchParams, 'pack', 64);
    return changeOffer(event, `${event.url.pathname}?${new URLSearchParams({ done: 'offer', ...(pack && { pack }) })}`);
  },
};
