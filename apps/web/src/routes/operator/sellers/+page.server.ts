import { redirect } from '@sveltejs/kit';
import { SellersToVerifyDocument } from '#generated/graphql.js';
import { askAtWork } from '#lib/desk/ask-desk.server.js';
import { chosen, short } from '#lib/query-string/parameters.js';
import { firstPageInstead } from '#lib/server/first-page-instead.js';
import { vouch } from '#lib/standing/vouch.server.js';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const code = short(event.url.searchParams, 'code', 20);
  if (code) redirect(303, `/operator/sellers/${encodeURIComponent(code)}`);
  const { result, lostPlace } = await firstPageInstead(event, (after) =>
    askAtWork(event, SellersToVerifyDocument, { after }),
  );
  const done = chosen(event.url.searchParams, 'done', ['confirmed', 'returned'] as const);
  return { sellers: result.sellersToVerify, done, lostPlace, viewer: result.me };
};

export const actions: Actions = { vouch };
