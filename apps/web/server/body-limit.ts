import type { IncomingMessage } from 'node:http';

const mostBytes = 64 * 1024;
const longestMs = 30_000;
/** Forms that carry photos of goods, papers or families. */
const withPhotos = /^\/(?:apply|desk\/[^/]+\/(?:products|permits|consents))(?:\/|$)/;

/** What a form with photos may weigh: nine as phones take them. */
export const photoFormLimit = '48M';
/** How long such a form may take on a thin link. */
export const photoFormMs = 300_000;

/**
 * The status that refuses a post before it is read, or undefined. The limits of the server are those of forms with
 * photos; every other form has a few words and half a minute, so that nobody can fill the memory through it.
 */
export function refusePost(request: IncomingMessage, path: string): 411 | 413 | undefined {
  if (request.method !== 'POST' || withPhotos.test(path)) return undefined;
  if (request.headers['transfer-encoding'] !== undefined) return 411;
  if (Number(request.headers['content-length'] ?? 0) > mostBytes) return 413;
  const timer = setTimeout(() => (request.complete ? undefined : request.destroy()), longestMs);
  timer.unref();
  request.once('close', () => clearTimeout(timer));
  return undefined;
}
