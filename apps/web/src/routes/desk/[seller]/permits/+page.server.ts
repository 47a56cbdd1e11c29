import { fail, redirect } from '@sveltejs/kit';
import { DeskPermitsDocument, WithdrawPermitDocument } from '#generated/graphql.js';
import { askAtWork, deskSeller } from '#lib/desk/ask-desk.server.js';
import { toProblems } from '#lib/form/problems.js';
import { chosen } from '#lib/query-string/parameters.js';
import { findByCode } from '#lib/server/find-by-code.js';
import { readForm } from '#lib/server/read-form.js';
import { typedText } from '#lib/server/typed-text.js';
import type { Actions, PageServerLoad } from './$types';
import { submitPermit } from './submit-permit.server.js';

export const load: PageServerLoad = (event) =>
  findByCode(event.params.seller, async (sellerCode) => {
    const result = await askAtWork(event, DeskPermitsDocument, { sellerCode });
    return {
      ...deskSeller(event, result, 'OWN'),
      permits: result.permits,
      done: chosen(event.url.searchParams, 'done', ['submitted', 'withdrawn'] as const),
      viewer: result.me,
    };
  });

export const actions: Actions = {
  submit: submitPermit,
  withdraw: async (event) => {
    const id = typedText(await readForm(event), 'id').slice(0, 40);
    const { withdrawPermit: answer } = await askAtWork(event, WithdrawPermitDocument, { id });
    if (answer.__typename === 'Permit') redirect(303, `/desk/${event.params.seller}/permits?done=withdrawn`);
    return fail(422, { typed: undefined, problems: toProblems(answer) });
  },
};
