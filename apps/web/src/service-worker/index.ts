// Looks after the seller's desk, and nothing else: the form is there without a link, and drafts go out when it is back.
import { findPerson } from '../lib/drafts/draft-store.js';
import { nextTry, sendDrafts } from '../lib/drafts/send-drafts.js';
import {
  hasForm,
  keepShell,
  openOffline,
  prepareOffline,
  shellCache,
  type OpenedPage,
} from '../lib/drafts/desk-shell.js';

interface SyncEvent extends ExtendableEvent {
  readonly tag: string;
}

/** 50 kbit/s bring the form in half of it. */
const patienceMs = 15_000;
const worker = self as unknown as ServiceWorkerGlobalScope;

worker.addEventListener('install', (event) => {
  // Pages bring their own scripts; a new worker may serve those of the old one at once.
  event.waitUntil(prepareOffline().then(() => worker.skipWaiting()));
});

worker.addEventListener('activate', (event) => {
  event.waitUntil(worker.clients.claim());
});

worker.addEventListener('message', (event) => {
  event.waitUntil(keepShell(event.data as OpenedPage));
});

worker.addEventListener('sync' as keyof ServiceWorkerGlobalScopeEventMap, (event) => {
  (event as SyncEvent).waitUntil(sendAll());
});

worker.addEventListener('fetch', (event) => {
  const { request } = event;
  if (request.method !== 'GET') return;
  const { origin, pathname } = new URL(request.url);
  if (origin !== worker.location.origin) return;
  if (request.mode === 'navigate' && pathname.startsWith('/desk')) event.respondWith(openPage(request));
  else if (pathname.startsWith('/_app/') || pathname === '/favicon.svg') event.respondWith(openAsset(request));
});

/** What the shop says, where it says something; a form that is at hand does not wait for a link that hangs. */
async function openPage(request: Request): Promise<Response> {
  const { pathname, search, searchParams } = new URL(request.url);
  // Goods that are gone on with are no new ones: the empty form does not stand in for theirs.
  const path = searchParams.has('draft') ? pathname + search : pathname;
  const answer = ask(request);
  const soon = (await hasForm(path)) ? pause(patienceMs).then(() => undefined) : answer;
  const first = await Promise.race([answer, soon]);
  return first ?? (await openOffline(path)) ?? Response.error();
}

async function ask(request: Request): Promise<Response | undefined> {
  try {
    const answer = await fetch(request);
    // The shop calls this worker off.
    if (answer.headers.get('x-shanhuo-offline') === 'off') await leave();
    return answer;
  } catch {
    return undefined;
  }
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}

async function openAsset(request: Request): Promise<Response> {
  const kept = await caches.match(request, { cacheName: shellCache });
  return kept ?? fetch(request);
}

/** Rejects while something still waits, by which the browser knows to wake this worker again. */
async function sendAll(): Promise<void> {
  const person = await findPerson();
  if (person === undefined) return;
  await sendDrafts(person, true);
  if ((await nextTry(person)) !== undefined) throw new Error('drafts still wait');
}

async function leave(): Promise<void> {
  await caches.delete(shellCache);
  await worker.registration.unregister();
}
