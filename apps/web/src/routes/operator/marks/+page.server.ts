import { fail, redirect } from '@sveltejs/kit';
import { DecideMarkDocument, OperatorMarksDocument, type MarkDecision } from '#generated/graphql.js';
import { askAtWork } from '#lib/desk/ask-desk.server.js';
import { toProblems } from '#lib/form/problems.js';
import { chosen } from '#lib/query-string/parameters.js';
import { firstPageInstead } from '#lib/server/first-page-instead.js';
import { readForm } from '#lib/server/read-form.js';
import { readReason, typedText } from '#lib/server/typed-text.js';
import type { Actions, PageServerLoad } from './$types';

const decisions: readonly MarkDecision[] = ['ACCEPT', 'REFUSE', 'WITHDRAW'];

export const load: PageServerLoad = async (event) => {
  const isAccepted = chosen(event.url.searchParams, 'state', ['accepted'] as const) === 'accepted';
  const { result, lostPlace } = await firstPageInstead(event, (after) =>
    askAtWork(event, OperatorMarksDocument, { state: isAccepted ? 'ACCEPTED' : 'SUBMITTED', after }),
  );
  const done = chosen(event.url.searchParams, 'done', ['ACCEPT', 'REFUSE', 'WITHDRAW'] as const);
  return { marks: result.marksAtDesk, isAccepted, done, lostPlace, viewer: result.me };
};

export const actions: Actions = {
  decide: async (event) => {
    const form = await readForm(event);
    const id = typedText(form, 'id').slice(0, 40);
    const reason = readReason(form, `reason-${id}`);
    const decision = decisions.find((each) => each === typedText(form, 'decision')) ?? 'REFUSE';
    const { decideMark: answer } = await askAtWork(event, DecideMarkDocument, { input: { id, decision, reason } });
    const list = decision === 'WITHDRAW' ? 'state=accepted&' : '';
    if (answer.__typename === 'MarkClaim') redirect(303, `/operator/marks?${list}done=${decision}`);
    return fail(422, { problems: toProblems(answer, { reason: `reason-${id}` }), id, reason });
  },
};
