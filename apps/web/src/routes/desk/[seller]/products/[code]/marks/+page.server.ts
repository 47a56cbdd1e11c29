import { fail, redirect } from '@sveltejs/kit';
import { DeskMarksDocument, WithdrawMarkDocument } from '#generated/graphql.js';
import { askAtWork, deskSeller } from '#lib/desk/ask-desk.server.js';
import { toProblems } from '#lib/form/problems.js';
import { chosen } from '#lib/query-string/parameters.js';
import { findByCode } from '#lib/server/find-by-code.js';
import { readForm } from '#lib/server/read-form.js';
import { typedText } from '#lib/server/typed-text.js';
import type { Actions, PageServerLoad } from './$types';
import { handInMark } from './hand-in-mark.server.js';

export const load: PageServerLoad = (event) =>
  findByCode(event.params.code, async (code) => {
    const result = await askAtWork(event, DeskMarksDocument, { sellerCode: event.params.seller, code });
    const desk = deskSeller(event, result, 'LIST');
    const { listing, markClaims: marks } = result;
    const done = chosen(event.url.searchParams, 'done', ['submitted', 'withdrawn'] as const);
    return listing && { ...desk, listing, marks, done, viewer: result.me };
  });

export const actions: Actions = {
  handIn: handInMark,
  withdraw: async (event) => {
    const input = { sellerCode: event.params.seller, id: typedText(await readForm(event), 'id').slice(0, 40) };
    const { withdrawMark: answer } = await askAtWork(event, WithdrawMarkDocument, { input });
    if (answer.__typename === 'MarkClaim') redirect(303, `${event.url.pathname}?done=withdrawn`);
    return fail(422, { typed: undefined, problems: toProblems(answer) });
  },
};
