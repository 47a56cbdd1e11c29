import { error, redirect, type RequestEvent } from '@sveltejs/kit';
import { m } from '#generated/paraglide/messages.js';
import { configuration } from '../configuration.js';
import { logFailure } from '../log-failure.js';
import { visitorAddress } from '../visitor-address.js';

const answerTimeoutMs = 30_000;

/** A picture that arrived, or why it did not, in words. */
export type HandedIn = { documentId: string } | { message: string };

/** Hands a photo of a paper to the API, where it is sealed; nothing of it stays here. */
export async function handInPaper(event: RequestEvent, photo: File): Promise<HandedIn> {
  const answer = await askForPapers(event, '/media/documents', {
    method: 'POST',
    headers: { 'content-type': photo.type || 'application/octet-stream' },
    body: await photo.arrayBuffer(),
  });
  if (answer.status === 401) redirect(303, `/sign-in?next=${encodeURIComponent(event.url.pathname)}`);
  const told: unknown = await answer.json().catch(() => undefined);
  if (answer.status === 201 && isRecord(told) && typeof told['documentId'] === 'string') {
    return { documentId: told['documentId'] };
  }
  return { message: isRecord(told) && typeof told['message'] === 'string' ? told['message'] : m.paper_refused() };
}

/** One request about papers on behalf of the visitor; the designed page of 503 where the API is away. */
export async function askForPapers(event: RequestEvent, path: string, request: RequestInit): Promise<Response> {
  const { locale, requestId, sessionToken } = event.locals;
  try {
    return await fetch(new URL(path, configuration.apiUrl), {
      ...request,
      headers: {
        ...(request.headers as Record<string, string> | undefined),
        'accept-language': locale,
        'x-request-id': requestId,
        'x-shanhuo-web': configuration.webSecret,
        'x-shanhuo-visitor': visitorAddress(event),
        ...(sessionToken ? { authorization: `Bearer ${sessionToken}` } : {}),
      },
      redirect: 'error',
      signal: AbortSignal.timeout(answerTimeoutMs),
    });
  } catch (cause) {
    logFailure('api away', { requestId, reason: cause instanceof Error ? cause.message : 'unknown' });
    error(503, { message: 'api away', kind: 'away', requestId });
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
