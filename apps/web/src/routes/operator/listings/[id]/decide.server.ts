import { fail, redirect, type RequestEvent } from '@sveltejs/kit';
import { ApproveListingDocument, RefuseListingDocument, ReturnListingDocument } from '#generated/graphql.js';
import { askAtWork } from '#lib/desk/ask-desk.server.js';
import { toProblems } from '#lib/form/problems.js';
import { readForm } from '#lib/server/read-form.js';
import { typedText } from '#lib/server/typed-text.js';

type Event = RequestEvent<{ id: string }>;

interface Answer {
  decided: { __typename?: string; message?: string; fields?: { field: string; message: string }[] };
}

const longestReason = 600;

export const approve = (event: Event) =>
  decide(event, 'approved', (input) => askAtWork(event, ApproveListingDocument, { input: { id: input.id } }));

/** The seller is asked for changes, and told why. */
export const sendBack = (event: Event) =>
  decide(event, 'returned', (input) => askAtWork(event, ReturnListingDocument, { input }));

export const refuse = (event: Event) =>
  decide(event, 'refused', (input) => askAtWork(event, RefuseListingDocument, { input }));

async function decide(
  event: Event,
  done: 'approved' | 'returned' | 'refused',
  ask: (input: { id: string; reason: string }) => Promise<Answer>,
) {
  const reason = [...typedText(await readForm(event), 'reason')].slice(0, longestReason).join('');
  const { decided } = await ask({ id: event.params.id, reason });
  if (decided.__typename === 'ListingReviewed') redirect(303, `/operator/listings?done=${done}`);
  return fail(422, { problems: toProblems({ message: '', ...decided }), reason });
}
