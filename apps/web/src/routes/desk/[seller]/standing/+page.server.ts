import { fail, redirect } from '@sveltejs/kit';
import {
  DeskStandingDocument,
  HandInReverificationDocument,
  LeaveMarketDocument,
  StayOnMarketDocument,
} from '#generated/graphql.js';
import { askAtWork, deskSeller } from '#lib/desk/ask-desk.server.js';
import { toProblems } from '#lib/form/problems.js';
import { chosen } from '#lib/query-string/parameters.js';
import { findByCode } from '#lib/server/find-by-code.js';
import { readForm } from '#lib/server/read-form.js';
import { readReason, typedText } from '#lib/server/typed-text.js';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = (event) =>
  findByCode(event.params.seller, async (sellerCode) => {
    const result = await askAtWork(event, DeskStandingDocument, { sellerCode });
    const desk = deskSeller(event, result, 'OWN');
    if (!result.shopStanding) return undefined;
    const done = chosen(event.url.searchParams, 'done', ['handed-in', 'leaving', 'stays'] as const);
    return { ...desk, standing: result.shopStanding, done, viewer: result.me };
  });

export const actions: Actions = {
  handIn: async (event) => {
    const words = readReason(await readForm(event), 'words');
    const input = { sellerCode: event.params.seller, words };
    const { handInReverification: answer } = await askAtWork(event, HandInReverificationDocument, { input });
    if (answer.__typename === 'ShopStanding') redirect(303, `${event.url.pathname}?done=handed-in`);
    return fail(422, { words, reason: '', problems: toProblems(answer) });
  },

  leave: async (event) => {
    const form = await readForm(event);
    const reason = readReason(form, 'reason');
    const input = { sellerCode: event.params.seller, reason };
    if (typedText(form, 'sure') !== '1') redirect(303, event.url.pathname);
    const { leaveMarket: answer } = await askAtWork(event, LeaveMarketDocument, { input });
    if (answer.__typename === 'ShopStanding') redirect(303, `${event.url.pathname}?done=leaving`);
    return fail(422, { words: undefined, reason, problems: toProblems(answer) });
  },

  stay: async (event) => {
    const input = { sellerCode: event.params.seller };
    const { stayOnMarket: answer } = await askAtWork(event, StayOnMarketDocument, { input });
    if (answer.__typename === 'ShopStanding') redirect(303, `${event.url.pathname}?done=stays`);
    return fail(422, { words: undefined, reason: '', problems: toProblems(answer) });
  },
};
