import { fail, redirect, type RequestEvent } from '@sveltejs/kit';
import { HandInMarkDocument } from '#generated/graphql.js';
import { m } from '#generated/paraglide/messages.js';
import { askAtWork, askShop } from '#lib/desk/ask-desk.server.js';
import { toProblems } from '#lib/form/problems.js';
import { claimedMarks } from '#lib/listing/mark-words.js';
import { paperFields, readPaper } from '#lib/paper/read-paper.server.js';
import { oncePerForm } from '#lib/server/once-per-form.js';
import { readForm } from '#lib/server/read-form.js';
import { typedText } from '#lib/server/typed-text.js';

/** Hands the paper of a mark in with its photo; what was typed and a photo that arrived stay where something is wrong. */
export async function handInMark(event: RequestEvent<{ seller: string; code: string }>) {
  await askShop(event, 'LIST');
  const form = await readForm(event);
  const paper = await readPaper(event, form, {
    kinds: claimedMarks,
    kindMissing: m.mark_kind_missing(),
    photoMissing: m.mark_photo_missing(),
  });
  const area = typedText(form, 'areaCodes').slice(0, 12);
  const typed = { ...paper.typed, areaCodes: area };
  if (paper.problems) return fail(422, { typed, problems: paper.problems });
  const { seller: sellerCode, code } = event.params;
  const input = { ...typed, kind: paper.kind, areaCodes: area === '' ? [] : [area], sellerCode, code };
  const { handInMark: answer } = await oncePerForm(event, form, [JSON.stringify({ ...input, documentId: '' })], () =>
    askAtWork(event, HandInMarkDocument, { input }),
  );
  if (answer.__typename === 'MarkClaim') redirect(303, `${event.url.pathname}?done=submitted`);
  return fail(422, { typed, problems: toProblems(answer, paperFields) });
}
