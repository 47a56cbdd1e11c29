import { fail, redirect } from '@sveltejs/kit';
import { DecidePermitDocument, OperatorPermitsDocument } from '#generated/graphql.js';
import { askAtWork } from '#lib/desk/ask-desk.server.js';
import { toProblems } from '#lib/form/problems.js';
import { chosen } from '#lib/query-string/parameters.js';
import { firstPageInstead } from '#lib/server/first-page-instead.js';
import { readForm } from '#lib/server/read-form.js';
import { readReason, typedText } from '#lib/server/typed-text.js';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const { result, lostPlace } = await firstPageInstead(event, (after) =>
    askAtWork(event, OperatorPermitsDocument, { after }),
  );
  const done = chosen(event.url.searchParams, 'done', ['accepted', 'refused'] as const);
  return { permits: result.permitsToDecide, done, lostPlace, viewer: result.me };
};

export const actions: Actions = {
  decide: async (event) => {
    const form = await readForm(event);
    const id = typedText(form, 'id').slice(0, 40);
    const reason = readReason(form, `reason-${id}`);
    const accept = typedText(form, 'decision') === 'ACCEPT';
    const { decidePermit: answer } = await askAtWork(event, DecidePermitDocument, { input: { id, accept, reason } });
    if (answer.__typename === 'Permit') redirect(303, `/operator/permits?done=${accept ? 'accepted' : 'refused'}`);
    return fail(422, { problems: toProblems(answer, { reason: `reason-${id}` }), id, reason });
  },
};
