import { redirect, type RequestEvent } from '@sveltejs/kit';
import { ApplyFormDocument } from '#generated/graphql.js';
import { ask } from '#lib/server/api/ask.js';
import { applyDraft, draftOf, emptyApplication, type ApplicationDraft } from '#lib/server/apply/apply-draft.js';
import { findOwnApplication } from '#lib/server/apply/find-own-application.js';
import { leaveForVillage, sendApplication } from '#lib/server/apply/send-application.js';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const { application, viewer, form } = await findChange(event);
  return {
    application,
    form,
    draft: draftOf(applyDraft.read(event), event.url.pathname) ?? asItIs(application),
    viewer,
  };
};

export const actions: Actions = {
  village: async (event) => leaveForVillage(event, asItIs((await findChange(event)).application).village),
  send: async (event) => {
    const { application, form } = await findChange(event);
    return sendApplication(event, form, { code: application.code }, asItIs(application).village);
  },
};

/** An application that waits for no change is looked at, not changed. */
async function findChange(event: RequestEvent<{ code: string }>) {
  const { application, viewer } = await findOwnApplication(event, event.params.code);
  if (!application.canResubmit) redirect(303, `/apply/${application.code}`);
  const { applicationForm } = await ask(event, ApplyFormDocument, { kind: application.kind });
  return { application, viewer, form: applicationForm };
}

/** What was handed in, but for name and number: nobody is shown those again, and they stay where nothing is typed. */
function asItIs(application: Awaited<ReturnType<typeof findOwnApplication>>['application']): ApplicationDraft {
  const { grows, shopName, creditCode, foundedOn, village, items } = application;
  return {
    ...emptyApplication,
    ...{ grows, shopName, creditCode: creditCode ?? '', foundedOn: foundedOn ?? '' },
    attestations: items.filter(({ item, done }) => done && item.kind === 'ATTESTATION').map(({ item }) => item.id),
    documents: items.flatMap(({ item, document }) => (document ? [{ itemId: item.id, documentId: document.id }] : [])),
    village: { code: village.code, name: `${village.countyName} ${village.townName} ${village.name}` },
  };
}
