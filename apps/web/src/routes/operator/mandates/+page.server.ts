import { fail, redirect } from '@sveltejs/kit';
import { EndMandateForHouseholdDocument, OperatorMandatesDocument } from '#generated/graphql.js';
import { askAtWork } from '#lib/desk/ask-desk.server.js';
import { toProblems } from '#lib/form/problems.js';
import { chosen, short } from '#lib/query-string/parameters.js';
import { readForm } from '#lib/server/read-form.js';
import { readReason, typedText } from '#lib/server/typed-text.js';
import type { Actions, PageServerLoad } from './$types';

/** Mandates of the shop whose household is on the telephone. */
export const load: PageServerLoad = async (event) => {
  const { searchParams } = event.url;
  // The address of a shop will do for its code.
  const typed = short(searchParams, 'shop', 120) ?? '';
  const sellerCode = typed.split(/[?#]/)[0]?.split('/').filter(Boolean).at(-1) ?? '';
  const { mandatesOfShop, me } = await askAtWork(event, OperatorMandatesDocument, { sellerCode });
  return {
    typed,
    mandates: mandatesOfShop,
    isDone: chosen(searchParams, 'done', ['ended'] as const) === 'ended',
    viewer: me,
  };
};

export const actions: Actions = {
  end: async (event) => {
    const form = await readForm(event);
    const id = typedText(form, 'id').slice(0, 40);
    const typed = { id, note: readReason(form, `note-${id}`) };
    const { endMandateForHousehold: answer } = await askAtWork(event, EndMandateForHouseholdDocument, { input: typed });
    const shop = encodeURIComponent(short(event.url.searchParams, 'shop', 120) ?? '');
    if (answer.__typename === 'Mandate') redirect(303, `/operator/mandates?shop=${shop}&done=ended`);
    const { summary, fields } = toProblems(answer);
    const problems = { summary, fields: fields['note'] ? { [`note-${id}`]: fields['note'] } : {} };
    return fail(422, { typed, problems });
  },
};
