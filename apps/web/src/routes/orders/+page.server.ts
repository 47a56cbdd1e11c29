import { MyOrdersDocument } from '#generated/graphql.js';
import { ask } from '#lib/server/api/ask.js';
import { firstPageInstead } from '#lib/server/first-page-instead.js';
import { requireAccount } from '#lib/server/require-account.js';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  if (!event.locals.sessionToken) requireAccount(event, undefined);
  const { result, lostPlace } = await firstPageInstead(event, (after) => ask(event, MyOrdersDocument, { after }));
  const viewer = requireAccount(event, result.me);
  return { orders: result.orders, lostPlace, viewer, now: new Date() };
};
