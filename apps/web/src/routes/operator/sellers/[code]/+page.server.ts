import { fail, redirect } from '@sveltejs/kit';
import { OperatorSellerDocument, SetTimeZoneForShopDocument } from '#generated/graphql.js';
import { askAtWork } from '#lib/desk/ask-desk.server.js';
import { toProblems } from '#lib/form/problems.js';
import { chosen } from '#lib/query-string/parameters.js';
import { findByCode } from '#lib/server/find-by-code.js';
import { readForm } from '#lib/server/read-form.js';
import { typedText } from '#lib/server/typed-text.js';
import { vouch } from '#lib/standing/vouch.server.js';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = (event) =>
  findByCode(event.params.code, async (sellerCode) => {
    const { shopStanding: standing, me } = await askAtWork(event, OperatorSellerDocument, { sellerCode });
    if (!standing) return undefined;
    const done = chosen(event.url.searchParams, 'done', ['confirmed', 'returned', 'zone'] as const);
    return { standing, done, viewer: me };
  });

export const actions: Actions = {
  vouch,
  zone: async (event) => {
    const timeZone = typedText(await readForm(event), 'timeZone').slice(0, 60);
    const input = { sellerCode: event.params.code, timeZone };
    const { setTimeZoneForShop: answer } = await askAtWork(event, SetTimeZoneForShopDocument, { input });
    if (answer.__typename === 'TimeZoneSet') redirect(303, `${event.url.pathname}?done=zone`);
    return fail(422, { problems: toProblems(answer), sellerCode: '', reason: '' });
  },
};
