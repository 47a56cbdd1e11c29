import { createHmac } from 'node:crypto';
import type { RequestEvent } from '@sveltejs/kit';
import { configuration } from '#lib/server/configuration.js';
import { keepPerson } from './person-cookie.server.js';

/**
 * By what a browser tells one person's drafts from another's: it says nothing about who that is, and only this server
 * can make it.
 */
export function personKey(personId: string): string {
  return createHmac('sha256', configuration.webSecret).update(`drafts|${personId}`).digest('base64url').slice(0, 24);
}

/** For a page that keeps drafts: whose they are, also for the service worker, which keeps pages of one person at a time. */
export function draftsOf(event: RequestEvent, me: { id: string } | null): { person: string; offline: boolean } {
  const { offlineDesk: offline } = configuration;
  if (!me) return { person: '', offline };
  const person = keepPerson(event, personKey(me.id));
  event.setHeaders({ 'x-shanhuo-person': person, ...(offline ? {} : { 'x-shanhuo-offline': 'off' }) });
  return { person, offline };
}
