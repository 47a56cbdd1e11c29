import { fail, redirect } from '@sveltejs/kit';
import { WithdrawApplicationDocument } from '#generated/graphql.js';
import { toProblems } from '#lib/form/problems.js';
import { ask } from '#lib/server/api/ask.js';
import { findOwnApplication } from '#lib/server/apply/find-own-application.js';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const { application, viewer } = await findOwnApplication(event, event.params.code);
  return { application, viewer, done: event.url.searchParams.get('done') === '1' };
};

export const actions: Actions = {
  withdraw: async (event) => {
    const { code } = event.params;
    const { withdrawApplication: answer } = await ask(event, WithdrawApplicationDocument, { code });
    // Withdrawn, or somebody else was faster: the page says where it stands.
    if (answer.__typename === 'Application') redirect(303, `/apply/${code}`);
    return fail(422, { problems: toProblems(answer) });
  },
};
