import type { DraftWait } from './draft.js';

/** A draft could not go out now. It stays, whole; what has arrived of it counts. */
export class NotSent extends Error {
  constructor(
    readonly waitsFor: DraftWait,
    /** Seconds the shop asks to wait at least. */
    readonly afterSeconds = 0,
  ) {
    super(waitsFor);
    this.name = 'NotSent';
  }
}

/**
 * One request of a draft. No link, a page of somebody's proxy, a sign-in that ended: each becomes a `NotSent`, so that
 * only the shop's own word comes back.
 */
export async function askShop(address: string, init: RequestInit, patienceMs: number): Promise<Response> {
  let answer: Response;
  const patience = new AbortController();
  const timer = setTimeout(() => patience.abort(), patienceMs);
  try {
    answer = await fetch(address, {
      ...init,
      credentials: 'same-origin',
      cache: 'no-store',
      // Whoever is not signed in is led to a page; here that is an answer, not a way.
      redirect: 'manual',
      signal: patience.signal,
    });
  } catch {
    throw new NotSent('link');
  } finally {
    clearTimeout(timer);
  }
  if (answer.type === 'opaqueredirect' || answer.status === 401) throw new NotSent('sign-in');
  // Another person's session sits in this browser now: nothing of this draft goes with it.
  if (answer.status === 403) throw new NotSent('sign-in');
  if (answer.status === 429 || answer.status === 503) throw new NotSent('shop', readSeconds(answer));
  if (answer.status >= 500) throw new NotSent('shop');
  return answer;
}

function readSeconds(answer: Response): number {
  const seconds = Number(answer.headers.get('retry-after') ?? '');
  return Number.isFinite(seconds) ? Math.min(seconds, 3_600) : 0;
}
