import { redirect, type RequestEvent } from '@sveltejs/kit';
import { forgetSession } from './session-cookie.js';

/** The account a page is about; a visitor signs in first and comes back here. */
export function requireAccount<Account>(event: RequestEvent, me: Account | null | undefined): Account {
  if (me) return me;
  if (event.locals.sessionToken) forgetSession(event);
  redirect(303, `/sign-in?next=${encodeURIComponent(event.url.pathname)}`);
}
