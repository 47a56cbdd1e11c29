import type { RequestEvent } from '@sveltejs/kit';
import { m } from '#generated/paraglide/messages.js';
import { away } from '../api/away.js';
import { sendBytes } from '../api/send-bytes.js';
import { visitorHeaders } from '../api/visitor-headers.js';
import { configuration } from '../configuration.js';

const answerTimeoutMs = 30_000;
const papers = '/media/documents';

/** A picture that arrived, or why it did not, in words. */
export type HandedIn = { documentId: string } | { message: string };

/** Hands a photo of a paper to the API, where it is sealed; nothing of it stays here. */
export async function handInPaper(event: RequestEvent, photo: File): Promise<HandedIn> {
  const sent = await sendBytes<{ documentId?: unknown }>(event, papers, photo);
  if ('problem' in sent) return { message: sent.problem };
  const { documentId } = sent.taken;
  return typeof documentId === 'string' ? { documentId } : { message: m.paper_refused() };
}

/** The picture of a paper as the API shows it to this visitor; the designed page of 503 where the API is away. */
export async function askForPaper(event: RequestEvent, id: string): Promise<Response> {
  try {
    return await fetch(new URL(`${papers}/${id}`, configuration.apiUrl), {
      headers: visitorHeaders(event) as Record<string, string>,
      redirect: 'error',
      signal: AbortSignal.timeout(answerTimeoutMs),
    });
  } catch (cause) {
    throw away(event, cause);
  }
}
