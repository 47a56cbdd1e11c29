import { Buffer } from 'node:buffer';
import { redirect, type RequestEvent } from '@sveltejs/kit';
import type { TypedDocumentString } from '#generated/graphql.js';
import { keepHere } from '../../kept-here.js';
import { ApiRefusal, type ApiProblem } from './api-refusal.js';
import { away } from './away.js';
import { visitorHeaders } from './visitor-headers.js';
import { ApiAway, postToApi } from './transport.js';

interface Answer<Result> {
  data?: Result | null;
  errors?: ApiProblem[];
}

const compacted = new WeakMap<object, string>();

/**
 * One GraphQL request on behalf of the visitor. Throws `ApiRefusal` when the API names a reason a page may deal with
 * (a wrong cursor, an unknown filter), and the designed 503 page when the API is away.
 */
export async function ask<Result, Variables>(
  event: RequestEvent,
  document: TypedDocumentString<Result, Variables>,
  variables: Variables,
): Promise<Result> {
  const body = JSON.stringify({ query: compact(document), variables });
  const answer = parseAnswer<Result>(await post(event, body));
  const problem = answer.errors?.[0];
  // The session ended meanwhile: whoever it was signs in again and comes back.
  if (problem?.extensions?.code === 'UNAUTHENTICATED') {
    redirect(303, `/sign-in?next=${encodeURIComponent(event.url.pathname)}`);
  }
  if (problem) throw new ApiRefusal(problem);
  if (!answer.data) throw away(event, new ApiAway('an answer without data'));
  return keepHere(answer.data);

  function parseAnswer<T>(text: string): Answer<T> {
    try {
      return JSON.parse(text) as Answer<T>;
    } catch (cause) {
      throw away(event, cause);
    }
  }
}

async function post(event: RequestEvent, body: string): Promise<string> {
  try {
    return await postToApi(body, {
      ...visitorHeaders(event),
      'content-type': 'application/json',
      'content-length': Buffer.byteLength(body),
      accept: 'application/json',
    });
  } catch (cause) {
    throw away(event, cause);
  }
}

/** Indentation is for readers of the source; the API hashes every byte of it. */
function compact(document: object): string {
  let text = compacted.get(document);
  if (text === undefined) {
    text = String(document).replace(/\s+/g, ' ').trim();
    compacted.set(document, text);
  }
  return text;
}
