import { error, fail, redirect } from '@sveltejs/kit';
import {
  RecommendApplicationDocument,
  ReturnApplicationDocument,
  VillageApplicationDocument,
} from '#generated/graphql.js';
import { decisionProblems } from '#lib/apply/decision-problems.js';
import { askAtWork } from '#lib/desk/ask-desk.server.js';
import { asIfNotThere } from '#lib/server/as-if-not-there.js';
import { findByCode } from '#lib/server/find-by-code.js';
import { readForm } from '#lib/server/read-form.js';
import { readReason } from '#lib/server/typed-text.js';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = (event) =>
  findByCode(event.params.application, async (code) => {
    const { myVillages, application, me } = await asIfNotThere(() =>
      askAtWork(event, VillageApplicationDocument, { code }),
    );
    const village = myVillages.find((each) => each.code === event.params.code);
    // Of a village one does not vouch for, or of another than the address says: not here.
    if (!village || application?.village.code !== village.code) return undefined;
    return { village, application, viewer: me };
  });

export const actions: Actions = {
  recommend: async (event) => {
    const reason = readReason(await readForm(event), 'reason');
    const input = { code: event.params.application, reason };
    const { recommendApplication: answer } = await askAtWork(event, RecommendApplicationDocument, { input });
    if (answer.__typename === 'Application') redirect(303, `/desk/village/${event.params.code}?done=recommended`);
    if (answer.__typename === 'ApplicationNotFound') error(404, { message: 'not found', kind: 'not-found' });
    return fail(422, { problems: decisionProblems(answer, {}), reason, changes: '' });
  },

  return: async (event) => {
    const changes = readReason(await readForm(event), 'changes');
    const input = { code: event.params.application, reason: changes };
    const { returnApplication: answer } = await askAtWork(event, ReturnApplicationDocument, { input });
    if (answer.__typename === 'Application') redirect(303, `/desk/village/${event.params.code}?done=returned`);
    if (answer.__typename === 'ApplicationNotFound') error(404, { message: 'not found', kind: 'not-found' });
    return fail(422, { problems: decisionProblems(answer, { reason: 'changes' }), reason: undefined, changes });
  },
};
