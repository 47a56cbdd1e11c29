import { fail, redirect, type RequestEvent } from '@sveltejs/kit';
import { SubmitPermitDocument } from '#generated/graphql.js';
import { m } from '#generated/paraglide/messages.js';
import { permitKinds } from '#lib/apply/permit-words.js';
import { askAtWork } from '#lib/desk/ask-desk.server.js';
import { toProblems } from '#lib/form/problems.js';
import { paperFields, readPaper } from '#lib/paper/read-paper.server.js';
import { oncePerForm } from '#lib/server/once-per-form.js';
import { readForm } from '#lib/server/read-form.js';

/** Hands a permit in with its photo; what was typed and a photo that arrived stay where something is wrong. */
export async function submitPermit(event: RequestEvent<{ seller: string }>) {
  const form = await readForm(event);
  const { typed, kind, problems } = await readPaper(event, form, {
    kinds: permitKinds,
    kindMissing: m.permit_kind_missing(),
    photoMissing: m.permit_photo_missing(),
  });
  if (problems) return fail(422, { typed, problems });
  const input = { ...typed, kind, sellerCode: event.params.seller };
  const { submitPermit: answer } = await oncePerForm(event, form, [JSON.stringify({ ...input, documentId: '' })], () =>
    askAtWork(event, SubmitPermitDocument, { input }),
  );
  if (answer.__typename === 'Permit') redirect(303, `/desk/${event.params.seller}/permits?done=submitted`);
  return fail(422, { typed, problems: toProblems(answer, paperFields) });
}
