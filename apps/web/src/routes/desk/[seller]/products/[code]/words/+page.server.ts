import { redirect, type RequestEvent } from '@sveltejs/kit';
import {
  ChangeListingDocument,
  DeskListingWordsDocument,
  DeskStartDocument,
  type ListingState,
} from '#generated/graphql.js';
import { askAtWork, deskSeller, deskToPostAt } from '#lib/desk/ask-desk.server.js';
import { pettyTradeOf } from '#lib/desk/petty-trade.js';
import { showListing, toMoreInput } from '#lib/listing/listing-form.js';
import { readConfirmed, readPostedListing, refuseListing, showAgain } from '#lib/listing/read-posted-listing.server.js';
import { townVillages } from '#lib/listing/town-villages.server.js';
import { findByCode } from '#lib/server/find-by-code.js';
import type { Actions, PageServerLoad } from './$types';

const neverSold: ReadonlySet<ListingState> = new Set<ListingState>(['DRAFT', 'REFUSED', 'WITHDRAWN']);

export const load: PageServerLoad = (event) =>
  findByCode(event.params.code, async (code) => {
    const sellerCode = event.params.seller;
    const result = await askAtWork(event, DeskListingWordsDocument, { sellerCode, code });
    const desk = deskSeller(event, result, 'LIST');
    const { listing, listingForm, seller } = result;
    if (!listing || !listingForm) return undefined;
    if (!listing.canChange) redirect(303, `/desk/${sellerCode}/products/${code}`);
    return {
      ...desk,
      // What sells may be changed whatever was sold.
      pettyTrade: neverSold.has(listing.state) ? pettyTradeOf(result, sellerCode) : undefined,
      listing,
      shelf: listingForm,
      villages: await townVillages(event, seller?.village),
      shown: showListing(listing.content),
      viewer: result.me,
    };
  });

export const actions: Actions = { change };

async function change(event: RequestEvent<{ seller: string; code: string }>) {
  const { seller, code } = event.params;
  // Nobody's photos are read before it is known who sends them.
  await deskToPostAt(event, await askAtWork(event, DeskStartDocument, {}), 'LIST');
  const { form, typed, problems } = await readPostedListing(event);
  if (problems) return showAgain(typed, problems);
  const { title, categoryCode, pictures } = typed;
  const { changeListing: answer } = await askAtWork(event, ChangeListingDocument, {
    input: {
      ...{ sellerCode: seller, code, title, categoryCode, pictures },
      confirmed: readConfirmed(form),
      more: toMoreInput(typed),
    },
  });
  if (answer.__typename !== 'ListingSaved') return refuseListing(typed, answer);
  redirect(303, `/desk/${seller}/products/${code}?done=changed`);
}
