import { requireAccount } from '#lib/server/require-account.js';
import { exportPath } from '#lib/server/sales/export-path.js';
import { passOn } from '#lib/server/sales/pass-on.js';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = (event) => {
  if (!event.locals.sessionToken) requireAccount(event, undefined);
  return passOn(event, exportPath({ seller: event.params.seller }, event.url.searchParams));
};
