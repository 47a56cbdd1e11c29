import { redirect, type RequestEvent } from '@sveltejs/kit';

/** The account a page is about; a visitor signs in first and comes back here. */
export function requireAccount<Account>(event: RequestEvent, me: Account | null | undefined): Account {
  if (me) return me;
  redirect(303, `/sign-in?next=${encodeURIComponent(event.url.pathname)}`);
}
