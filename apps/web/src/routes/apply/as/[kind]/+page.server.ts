import { error, type RequestEvent } from '@sveltejs/kit';
import { ApplyFormDocument } from '#generated/graphql.js';
import { kindOfSlug } from '#lib/apply/kinds.js';
import { ask } from '#lib/server/api/ask.js';
import { applyDraft, draftOf, emptyApplication } from '#lib/server/apply/apply-draft.js';
import { leaveForVillage, sendApplication } from '#lib/server/apply/send-application.js';
import { requireAccount } from '#lib/server/require-account.js';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const { applicationForm, me, kind } = await askForm(event);
  return {
    slug: kind.slug,
    form: applicationForm,
    draft: draftOf(applyDraft.read(event), event.url.pathname) ?? emptyApplication,
    viewer: me,
  };
};

export const actions: Actions = {
  village: (event) => leaveForVillage(event, undefined),
  send: async (event) => {
    const { applicationForm, kind } = await askForm(event);
    return sendApplication(event, applicationForm, { kind: kind.kind });
  },
};

async function askForm(event: RequestEvent<{ kind: string }>) {
  const kind = kindOfSlug(event.params.kind);
  if (!kind) error(404, { message: 'not found', kind: 'not-found' });
  if (!event.locals.sessionToken) requireAccount(event, undefined);
  return { ...(await ask(event, ApplyFormDocument, { kind: kind.kind })), kind };
}
