import { redirect, type RequestEvent } from '@sveltejs/kit';
import { DeskStartDocument, ListProductDocument, SaveListingDraftDocument } from '#generated/graphql.js';
import { askAtWork, deskToPostAt } from '#lib/desk/ask-desk.server.js';
import { readPackUnit, toMoreInput, toWindowsInput, type TypedListing } from '#lib/listing/listing-form.js';
import {
  readConfirmed,
  readPostedListing,
  refuseListing,
  showAgain,
  type PostedListing,
} from '#lib/listing/read-posted-listing.server.js';

/** Both buttons of the form: off to review, or kept for later. What was typed and has arrived is shown again if refused. */
export async function listProduct(event: RequestEvent<{ seller: string }>) {
  // Nobody's photos are read before it is known who sends them.
  await deskToPostAt(event, await askAtWork(event, DeskStartDocument, {}), 'LIST');
  const posted = await readPostedListing(event);
  if (posted.problems) return showAgain(posted.typed, posted.problems);
  return posted.form.get('keep') === 'draft' ? keepDraft(event, posted.typed) : submit(event, posted);
}

async function submit(event: RequestEvent<{ seller: string }>, { form, typed }: PostedListing) {
  const answer = await submitListing(event, typed, readConfirmed(form));
  if (answer.__typename !== 'ListingSaved') return refuseListing(typed, answer);
  redirect(303, `${pathOf(event, answer.listing.code)}?done=${answer.repeated ? 'already' : 'listed'}`);
}

async function keepDraft(event: RequestEvent<{ seller: string }>, typed: TypedListing) {
  const answer = await keepListing(event, typed);
  if (answer.__typename !== 'ListingSaved') return refuseListing(typed, answer);
  redirect(303, `${pathOf(event, answer.listing.code)}?done=draft`);
}

/** Hands goods in for review; `confirmed` are codes of what was asked and is meant all the same. */
export async function submitListing(event: RequestEvent<{ seller: string }>, typed: TypedListing, confirmed: string[]) {
  const input = { ...inputOf(event, typed), packUnit: readPackUnit(typed.packUnit), confirmed };
  return (await askAtWork(event, ListProductDocument, { input })).listProduct;
}

/** Keeps goods with the shop, as far as they are typed. */
export async function keepListing(event: RequestEvent<{ seller: string }>, typed: TypedListing) {
  const input = { ...inputOf(event, typed), packUnit: readPackUnit(typed.packUnit) };
  return (await askAtWork(event, SaveListingDraftDocument, { input })).saveListingDraft;
}

function inputOf(event: RequestEvent<{ seller: string }>, typed: TypedListing) {
  const { pictures, title, categoryCode, packAmount, price, stock, requestId } = typed;
  return {
    sellerCode: event.params.seller,
    clientRequestId: requestId,
    ...{ pictures, title, categoryCode, packAmount, price, stock },
    more: toMoreInput(typed),
    windows: toWindowsInput(typed),
  };
}

function pathOf(event: RequestEvent<{ seller: string }>, code: string): string {
  return `/desk/${event.params.seller}/products/${code}`;
}
