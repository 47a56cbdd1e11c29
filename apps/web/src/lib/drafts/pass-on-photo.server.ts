import type { RequestEvent } from '@sveltejs/kit';
import { away } from '#lib/server/api/away.js';
import { sendToApi, type ApiAnswer } from '#lib/server/api/transport.js';
import { visitorHeaders } from '#lib/server/api/visitor-headers.js';

/** Where the API takes photos piece by piece. */
export const uploadPath = '/media/uploads';
const passedOn = ['tus-resumable', 'upload-length', 'upload-offset', 'content-type'];
const passedBack = ['tus-resumable', 'upload-length', 'upload-offset', 'upload-expires', 'retry-after'];
const mostBytes = 1024 * 1024;

/**
 * Hands one request of an upload on to the API, on behalf of the visitor. A piece is taken whole before it goes on: what
 * breaks off on a thin link never holds the API.
 */
export async function passOn(
  event: RequestEvent,
  method: 'POST' | 'HEAD' | 'PATCH',
  path: string,
): Promise<ApiAnswer | undefined> {
  if (Number(event.request.headers.get('content-length') ?? 0) > mostBytes) return undefined;
  const bytes = new Uint8Array(await event.request.arrayBuffer());
  if (bytes.length > mostBytes) return undefined;
  const headers: Record<string, string | number> = { 'content-length': bytes.length, accept: 'application/json' };
  for (const name of passedOn) {
    const value = event.request.headers.get(name);
    if (value !== null) headers[name] = value;
  }
  try {
    return await sendToApi(method, path, bytes, { ...visitorHeaders(event), ...headers });
  } catch (cause) {
    throw away(event, cause);
  }
}

/** What the protocol says in headers; the API's own words stay here. */
export function answerAlike({ status, headers }: ApiAnswer, more: Record<string, string> = {}): Response {
  const kept: Record<string, string> = { 'cache-control': 'no-store', ...more };
  for (const name of passedBack) {
    const value = headers[name];
    if (typeof value === 'string') kept[name] = value;
  }
  return new Response(null, { status, headers: kept });
}
