import { fail, type RequestEvent } from '@sveltejs/kit';
import { m } from '#generated/paraglide/messages.js';
import type { Problems } from '#lib/form/problems.js';
import { readForm } from '#lib/server/read-form.js';
import { keepPhotos } from './keep-photos.server.js';
import {
  emptyListing,
  fieldOfListingProblem,
  readListing,
  unreadableWeights,
  type TypedListing,
} from './listing-form.js';
import type { AskedOnce } from './change-offer.server.js';

const mostBytes = 48 * 1024 * 1024;

/** A failure of the API, as far as a form of goods shows it. */
export interface ListingFailure {
  message: string;
  fields?: { field: string; message: string }[];
  findings?: { code: string; message: string }[];
}

/** What came with a form of goods: its words as typed, and its photos as far as they have arrived. */
export interface PostedListing {
  form: FormData;
  typed: TypedListing;
  /** What is wrong before the API is asked. */
  problems: Problems | undefined;
}

/** Reads a form of goods and sends its photos on: those that arrived stay, whatever is wrong with the rest. */
export async function readPostedListing(event: RequestEvent): Promise<PostedListing> {
  // The server would break off in the middle; a sentence helps more.
  if (Number(event.request.headers.get('content-length')) > mostBytes) {
    const problems = { summary: '', fields: { photo: m.photo_all_too_large() } };
    return { form: new FormData(), typed: emptyListing(crypto.randomUUID()), problems };
  }
  const form = await readForm(event);
  const typed = readListing(form);
  const { pictures, problem } = await keepPhotos(event, form, typed.pictures);
  const fields: Problems['fields'] = problem ? { photo: problem } : {};
  for (const name of unreadableWeights(typed)) fields[name] = m.listing_weight_wrong();
  const problems = Object.keys(fields).length > 0 ? { summary: '', fields } : undefined;
  return { form, typed: { ...typed, pictures }, problems };
}

/** Shows the form again, each sentence beside its field. */
export function showAgain(typed: TypedListing, problems: Problems, asked?: AskedOnce) {
  return fail(422, { typed, problems, asked });
}

export function refuseListing(typed: TypedListing, failure: ListingFailure) {
  const { summary, fields, asked } = problemsOf(failure);
  return showAgain(typed, { summary, fields }, asked);
}

/** What a failure of the API says, by the field of the page it is about. */
export function problemsOf(failure: ListingFailure) {
  const fields: Problems['fields'] = {};
  for (const { field, message } of failure.fields ?? []) {
    const name = fieldOfListingProblem(field);
    // One field can hold two words that may not stand there.
    fields[name] = fields[name] && fields[name] !== message ? `${fields[name]} ${message}` : message;
  }
  const asked = failure.findings && {
    codes: failure.findings.map(({ code }) => code).join(' '),
    messages: failure.findings.map(({ message }) => message),
  };
  return { summary: failure.message, fields, asked };
}

/** Codes of what the seller was asked and means all the same. */
export function readConfirmed(form: FormData): string[] {
  const value = form.get('confirmed');
  return typeof value === 'string' ? value.split(' ').filter(Boolean).slice(0, 20) : [];
}
