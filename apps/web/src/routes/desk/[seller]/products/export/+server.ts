import { chosen, short } from '#lib/query-string/parameters.js';
import { requireAccount } from '#lib/server/require-account.js';
import { passOn } from '#lib/server/sales/pass-on.js';
import type { RequestHandler } from './$types';

/** Goods as a file: all of the shop, an empty sheet, or what was refused of one that was sent. */
export const GET: RequestHandler = (event) => {
  if (!event.locals.sessionToken) requireAccount(event, undefined);
  const { searchParams } = event.url;
  const refused = short(searchParams, 'refused', 40);
  const query = new URLSearchParams({
    seller: event.params.seller,
    format: chosen(searchParams, 'format', ['xlsx', 'csv', 'csv-gb18030']) ?? 'xlsx',
    ...(searchParams.get('empty') === '1' && { empty: '1' }),
    ...(refused && { refused }),
  });
  return passOn(event, `/exports/goods?${query}`);
};
