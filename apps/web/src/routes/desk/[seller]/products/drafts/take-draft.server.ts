import type { RequestEvent } from '@sveltejs/kit';
import { DeskStartDocument } from '#generated/graphql.js';
import { m } from '#generated/paraglide/messages.js';
import { askAtWork, findOpenDesk } from '#lib/desk/ask-desk.server.js';
import { personKey } from '#lib/drafts/person-key.server.js';
import { readListing, unreadableWeights, type TypedListing } from '#lib/listing/listing-form.js';
import { problemsOf, type ListingFailure } from '#lib/listing/read-posted-listing.server.js';
import { keepListing, submitListing } from '../new/list-product.server.js';

/** What the phone learns of its draft. */
type Word =
  | { outcome: 'listed' | 'already' | 'draft'; code: string }
  | { outcome: 'refused'; summary: string; fields: Record<string, string>; asked?: string };

/**
 * Takes a draft of the person who sends it, once. The status instead where nothing was taken: 400 for what no script of
 * ours sends, 403 where another person's session sits in the browser by now.
 */
export async function takeDraft(event: RequestEvent<{ seller: string }>, text: string): Promise<Word | number> {
  const posted = readPosted(text);
  if (!posted) return 400;
  const start = await askAtWork(event, DeskStartDocument, {});
  if (!start.me || personKey(start.me.id) !== posted.person) return 403;
  // A mandate may have ended while there was no link: to send again would not help.
  if (!findOpenDesk(event, start.mySellers, ['LIST'])) {
    return { outcome: 'refused', summary: m.desk_closed_title(), fields: {} };
  }
  const { typed, keep, confirmed } = posted;
  const fields = Object.fromEntries(unreadableWeights(typed).map((name) => [name, m.listing_weight_wrong()]));
  if (Object.keys(fields).length > 0) return { outcome: 'refused', summary: '', fields };
  if (keep) {
    const answer = await keepListing(event, typed);
    return answer.__typename === 'ListingSaved'
      ? { outcome: 'draft', code: answer.listing.code }
      : refuse(answer as ListingFailure);
  }
  const answer = await submitListing(event, typed, confirmed);
  return answer.__typename === 'ListingSaved'
    ? { outcome: answer.repeated ? 'already' : 'listed', code: answer.listing.code }
    : refuse(answer as ListingFailure);
}

function refuse(failure: ListingFailure): Word {
  const { summary, fields, asked } = problemsOf(failure);
  if (!asked) return { outcome: 'refused', summary, fields };
  return { outcome: 'refused', summary: asked.messages.join(' '), fields: {}, asked: asked.codes };
}

interface Posted {
  readonly person: string;
  readonly typed: TypedListing;
  readonly keep: boolean;
  readonly confirmed: string[];
}

function readPosted(text: string): Posted | undefined {
  let posted: unknown;
  try {
    posted = JSON.parse(text);
  } catch {
    return undefined;
  }
  const { person, id, keep, confirmed, fields } = (posted ?? {}) as Record<string, unknown>;
  if (typeof person !== 'string' || typeof id !== 'string' || !Array.isArray(fields)) return undefined;
  const form = new FormData();
  for (const field of fields.slice(0, 100) as unknown[]) {
    const [name, value] = Array.isArray(field) ? (field as unknown[]) : [];
    if (typeof name === 'string' && typeof value === 'string') form.append(name, value);
  }
  form.set('requestId', id);
  return {
    person,
    typed: readListing(form),
    keep: keep === true,
    confirmed: typeof confirmed === 'string' ? confirmed.split(' ').filter(Boolean).slice(0, 20) : [],
  };
}
