import { fail, redirect, type RequestEvent } from '@sveltejs/kit';
import {
  PauseListingDocument,
  ResumeListingDocument,
  TakeDownListingDocument,
  WithdrawListingChangeDocument,
} from '#generated/graphql.js';
import { askAtWork } from '#lib/desk/ask-desk.server.js';
import type { Problems } from '#lib/form/problems.js';

type Event = RequestEvent<{ seller: string; code: string }>;

interface Answer {
  step: { __typename?: string; message?: string };
}

/** Not on sale for a while; what was ordered goes on. */
export const pause = (event: Event) =>
  take(event, 'paused', (input) => askAtWork(event, PauseListingDocument, { input }));

export const resume = (event: Event) =>
  take(event, 'resumed', (input) => askAtWork(event, ResumeListingDocument, { input }));

/** Off the shelf, or a draft thrown away. */
export const takeDown = (event: Event) =>
  take(event, 'taken-down', (input) => askAtWork(event, TakeDownListingDocument, { input }));

/** What waits for a reviewer, or was sent back, is taken back; what sells goes on selling as it is. */
export const takeBack = (event: Event) =>
  take(event, 'taken-back', (input) => askAtWork(event, WithdrawListingChangeDocument, { input }));

async function take(event: Event, done: string, ask: (input: { sellerCode: string; code: string }) => Promise<Answer>) {
  const { step } = await ask({ sellerCode: event.params.seller, code: event.params.code });
  if (step.__typename === 'ListingSaved') redirect(303, `${event.url.pathname}?done=${done}`);
  return fail(422, { problems: { summary: step.message ?? '', fields: {} } satisfies Problems });
}
