import { fail, redirect, type RequestEvent } from '@sveltejs/kit';
import { ConfirmSellerDocument, ReturnReverificationDocument } from '#generated/graphql.js';
import { askAtWork } from '../desk/ask-desk.server.js';
import { toProblems } from '../form/problems.js';
import { readForm } from '../server/read-form.js';
import { readReason, typedText } from '../server/typed-text.js';

/** Vouches for a seller or sends back what it handed in: the same form for a village and for the county desk. */
export async function vouch(event: RequestEvent) {
  const form = await readForm(event);
  const sellerCode = typedText(form, 'sellerCode').slice(0, 20);
  const name = `reason-${sellerCode}`;
  const reason = readReason(form, name);
  const input = { sellerCode, reason };
  const isReturned = typedText(form, 'do') === 'return';
  const answer = isReturned
    ? (await askAtWork(event, ReturnReverificationDocument, { input })).returnReverification
    : (await askAtWork(event, ConfirmSellerDocument, { input })).confirmSeller;
  if (answer.__typename === 'ShopStanding') {
    redirect(303, `${event.url.pathname}?done=${isReturned ? 'returned' : 'confirmed'}`);
  }
  return fail(422, { problems: toProblems(answer, { reason: name }), sellerCode, reason });
}
