import { error } from '@sveltejs/kit';
import { passOn } from '#lib/server/sales/pass-on.js';
import type { RequestHandler } from './$types';

/** The line on which new sales are told. Whoever listens without a session is told nothing, and not to come again. */
export const GET: RequestHandler = (event) => {
  if (!event.locals.sessionToken) error(404, { message: 'not found', kind: 'not-found' });
  return passOn(event, `/events?${new URLSearchParams({ seller: event.params.seller })}`);
};
