import { setTimeout as pause } from 'node:timers/promises';
import type { RequestEvent } from '@sveltejs/kit';
import { m } from '#generated/paraglide/messages.js';
import { away } from './away.js';
import { ApiAway, sendToApi } from './transport.js';
import { visitorHeaders } from './visitor-headers.js';

/** What the API says of a file: what became of it, or why it is not taken, in words for people. */
export type SentBytes<Taken> = { taken: Taken } | { problem: string };

const tries = 4;
const pauseMs = 1_500;
const busy = 503;

/**
 * Sends a file of a form to a path of the API on behalf of the visitor. An API that looks at other people's photos right
 * now is asked again after a moment. Throws the designed 503 page where it is away.
 */
export async function sendBytes<Taken>(event: RequestEvent, path: string, file: File): Promise<SentBytes<Taken>> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  const headers = {
    ...visitorHeaders(event),
    // Whatever the phone calls it: the API looks at the bytes.
    'content-type': /^image\/[\w.+-]{1,40}$/.test(file.type) ? file.type : 'image/jpeg',
    'content-length': bytes.length,
    accept: 'application/json',
  };
  for (let left = tries - 1; ; left--) {
    const { status, text } = await sendOnce(event, path, bytes, headers);
    if (status === busy && left > 0) {
      await pause(pauseMs);
      continue;
    }
    if (status === 201) return { taken: read(event, text) as Taken };
    const { message } = read(event, text) as { message?: unknown };
    return { problem: typeof message === 'string' ? message : m.photo_refused() };
  }
}

async function sendOnce(event: RequestEvent, path: string, bytes: Uint8Array, headers: Record<string, unknown>) {
  try {
    return await sendToApi('POST', path, bytes, headers as Parameters<typeof sendToApi>[3]);
  } catch (cause) {
    throw away(event, cause);
  }
}

function read(event: RequestEvent, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw away(event, new ApiAway('not JSON'));
  }
}
