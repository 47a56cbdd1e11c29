import { fail, redirect } from '@sveltejs/kit';
import { OperatorHoldsDocument, ReleaseSellerMoneyDocument } from '#generated/graphql.js';
import { askAtWork } from '#lib/desk/ask-desk.server.js';
import { toProblems } from '#lib/form/problems.js';
import { firstPageInstead } from '#lib/server/first-page-instead.js';
import { readForm } from '#lib/server/read-form.js';
import { typedText } from '#lib/server/typed-text.js';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const { result, lostPlace } = await firstPageInstead(event, (after) =>
    askAtWork(event, OperatorHoldsDocument, { after }),
  );
  return { holds: result.moneyHolds, done: event.url.searchParams.get('done'), lostPlace, viewer: result.me };
};

export const actions: Actions = {
  release: async (event) => {
    const form = await readForm(event);
    const input = { idempotencyKey: typedText(form, 'formKey'), holdId: typedText(form, 'holdId').slice(0, 64) };
    const { releaseSellerMoney: answer } = await askAtWork(event, ReleaseSellerMoneyDocument, { input });
    if (answer.__typename === 'SellerMoneyReleased') redirect(303, '/operator/holds?done=released');
    return fail(422, { problems: toProblems(answer) });
  },
};
