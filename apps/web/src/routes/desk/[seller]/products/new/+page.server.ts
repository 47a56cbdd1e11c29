import { redirect } from '@sveltejs/kit';
import { DeskListingFormDocument } from '#generated/graphql.js';
import { askAtWork, deskSeller } from '#lib/desk/ask-desk.server.js';
import { pettyTradeOf } from '#lib/desk/petty-trade.js';
import { draftsOf } from '#lib/drafts/person-key.server.js';
import { emptyListing, showListing } from '#lib/listing/listing-form.js';
import { townVillages } from '#lib/listing/town-villages.server.js';
import { short } from '#lib/query-string/parameters.js';
import { findByCode } from '#lib/server/find-by-code.js';
import { normaliseLine } from '#lib/text/normalise.js';
import type { Actions, PageServerLoad } from './$types';
import { askNext } from './ask-next.server.js';
import { listProduct } from './list-product.server.js';

export const load: PageServerLoad = (event) =>
  findByCode(event.params.seller, async (sellerCode) => {
    const draft = short(event.url.searchParams, 'draft', 20);
    const result = await askAtWork(event, DeskListingFormDocument, {
      sellerCode,
      code: draft ?? '',
      goingOn: draft !== undefined,
    });
    const desk = deskSeller(event, result, 'LIST');
    const { listingForm, listing, seller } = result;
    if (!listingForm) return undefined;
    // What was submitted meanwhile is no draft any more.
    if (draft && listing?.state !== 'DRAFT') redirect(303, `/desk/${sellerCode}/products/${listing?.code ?? ''}`);
    return {
      ...desk,
      pettyTrade: pettyTradeOf(result, sellerCode),
      shelf: listingForm,
      villages: await townVillages(event, seller?.village),
      draft: listing?.code,
      question: event.url.searchParams.get('question'),
      shown: listing
        ? showListing(listing.content, listing.offer, listing.clientRequestId ?? '', listing.windows)
        : { ...emptyListing(crypto.randomUUID()), title: titleIn(event.url.searchParams) },
      drafts: draftsOf(event, result.me),
      viewer: result.me,
    };
  });

/** What a link proposes to list. */
function titleIn(params: URLSearchParams): string {
  return normaliseLine(short(params, 'title', 60) ?? '');
}

export const actions: Actions = { list: listProduct, step: askNext };
