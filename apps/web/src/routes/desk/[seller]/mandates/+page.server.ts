import { fail, redirect } from '@sveltejs/kit';
import { EndMandateDocument, GrantMandateDocument, HouseholdMandatesDocument } from '#generated/graphql.js';
import { askAtWork, deskSeller } from '#lib/desk/ask-desk.server.js';
import { toProblems, type Problems } from '#lib/form/problems.js';
import { readMandateForm } from '#lib/mandate/read-mandate-form.server.js';
import { chosen } from '#lib/query-string/parameters.js';
import { findByCode } from '#lib/server/find-by-code.js';
import { readForm } from '#lib/server/read-form.js';
import { typedText } from '#lib/server/typed-text.js';
import type { Actions, PageServerLoad } from './$types';

/** Who acts for one's household, until when, and what they did lately. */
export const load: PageServerLoad = (event) =>
  findByCode(event.params.seller, async (sellerCode) => {
    const result = await askAtWork(event, HouseholdMandatesDocument, { sellerCode });
    const desk = deskSeller(event, result, 'OWN');
    const { mandateBook: book, me } = result;
    if (!book) return undefined;
    return {
      ...desk,
      book,
      running: book.mandates.filter(({ state }) => state === 'GRANTED'),
      past: book.mandates.filter(({ state }) => state !== 'GRANTED'),
      done: chosen(event.url.searchParams, 'done', ['granted', 'ended'] as const),
      viewer: me,
    };
  });

export const actions: Actions = {
  grant: async (event) => {
    const { chosen: typed, until, wrong } = readMandateForm(await readForm(event));
    if (Object.keys(wrong).length > 0) {
      return fail(422, { typed, problems: { summary: '', fields: wrong } satisfies Problems });
    }
    const { who: agentId, scopes } = typed;
    const input = { sellerCode: event.params.seller, agentId, scopes, until };
    const { grantMandate: answer } = await askAtWork(event, GrantMandateDocument, { input });
    if (answer.__typename === 'Mandate') redirect(303, `/desk/${event.params.seller}/mandates?done=granted`);
    return fail(422, { typed, problems: toProblems(answer) });
  },

  end: async (event) => {
    const id = typedText(await readForm(event), 'id').slice(0, 40);
    const { endMandate: answer } = await askAtWork(event, EndMandateDocument, { input: { id } });
    // Whoever presses twice, or after it ended by itself, wants what is so already.
    if (answer.__typename === 'Mandate' || answer.__typename === 'MandateMoved') {
      redirect(303, `/desk/${event.params.seller}/mandates?done=ended`);
    }
    return fail(422, { typed: undefined, problems: toProblems(answer) });
  },
};
