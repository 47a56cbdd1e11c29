import { redirect, type RequestEvent } from '@sveltejs/kit';
import { DeskStartDocument } from '#generated/graphql.js';
import { askAtWork, deskToPostAt } from '#lib/desk/ask-desk.server.js';
import { emptyListing, type TypedListing } from '#lib/listing/listing-form.js';
import { listingQuestions } from '#lib/listing/listing-questions.js';
import { readPostedListing, refuseListing, showAgain } from '#lib/listing/read-posted-listing.server.js';
import { readQuestion } from '#lib/simple/questions.js';
import { keepListing } from './list-product.server.js';

/**
 * On to another question without a script: what was typed so far is kept with the shop, so that going back, a reload or
 * another day lose nothing, and whoever helps by telephone finds it.
 */
export async function askNext(event: RequestEvent<{ seller: string }>) {
  await deskToPostAt(event, await askAtWork(event, DeskStartDocument, {}), 'LIST');
  const posted = await readPostedListing(event);
  if (posted.problems) return showAgain(posted.typed, posted.problems);
  const wanted = event.url.searchParams.get('question');
  const code = isBegun(posted.typed) ? await keep(event, posted.typed) : undefined;
  if (typeof code === 'object') return code;
  const { seller } = event.params;
  if (wanted === 'help') redirect(303, helpAbout(seller, code));
  const question = readQuestion(listingQuestions, wanted);
  redirect(303, `/desk/${seller}/products/new?question=${question}${code ? `&draft=${code}` : ''}`);
}

async function keep(event: RequestEvent<{ seller: string }>, typed: TypedListing) {
  const answer = await keepListing(event, typed);
  return answer.__typename === 'ListingSaved' ? answer.listing.code : refuseListing(typed, answer);
}

/** Whether anything was typed: who only looks at the questions leaves no draft behind. */
function isBegun(typed: TypedListing): boolean {
  const empty = emptyListing(typed.requestId);
  return (
    typed.pictures.length > 0 ||
    Object.entries(empty).some(([name, value]) => name !== 'pictures' && typed[name as keyof TypedListing] !== value)
  );
}

function helpAbout(shop: string, code: string | undefined): string {
  const given: Record<string, string> = code ? { about: 'GOODS', shop, code } : { about: 'SHOP', shop };
  return `/help/call?${new URLSearchParams(given)}`;
}
