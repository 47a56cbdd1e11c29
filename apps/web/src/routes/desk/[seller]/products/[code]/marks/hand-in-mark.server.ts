import { fail, redirect, type RequestEvent } from '@sveltejs/kit';
import { HandInMarkDocument } from '#generated/graphql.js';
import { m } from '#generated/paraglide/messages.js';
import { askAtWork, askShop } from '#lib/desk/ask-desk.server.js';
import { toProblems, type Problems } from '#lib/form/problems.js';
import { claimedMarks } from '#lib/listing/mark-words.js';
import { isDay } from '#lib/operator/read-day.js';
import { handInPaper } from '#lib/server/apply/hand-in-paper.js';
import { oncePerForm } from '#lib/server/once-per-form.js';
import { readForm } from '#lib/server/read-form.js';
import { readTypedDay } from '#lib/server/typed-day.js';
import { shownAgain, typedText } from '#lib/server/typed-text.js';

type Typed = Record<'kind' | 'number' | 'issuer' | 'areaCodes' | 'validFrom' | 'validUntil' | 'documentId', string>;

/** Hands the paper of a mark in with its photo; what was typed and a photo that arrived stay where something is wrong. */
export async function handInMark(event: RequestEvent<{ seller: string; code: string }>) {
  await askShop(event, 'LIST');
  const form = await readForm(event);
  const typed: Typed = {
    kind: typedText(form, 'kind').slice(0, 40),
    number: shownAgain(typedText(form, 'number')),
    issuer: shownAgain(typedText(form, 'issuer')),
    areaCodes: typedText(form, 'areaCodes').slice(0, 12),
    validFrom: readTypedDay(shownAgain(typedText(form, 'validFrom'))),
    validUntil: readTypedDay(shownAgain(typedText(form, 'validUntil'))),
    documentId: typedText(form, 'documentId').slice(0, 40),
  };
  const wrong: Problems['fields'] = {};
  const kind = claimedMarks.find((each) => each === typed.kind);
  if (!kind) wrong['kind'] = m.mark_kind_missing();
  if (!isDay(typed.validFrom)) wrong['validFrom'] = m.apply_day_wrong();
  if (!isDay(typed.validUntil)) wrong['validUntil'] = m.apply_day_wrong();
  const photo = form.get('photo');
  if (photo instanceof File && photo.size > 0) {
    const handedIn = await handInPaper(event, photo);
    if ('message' in handedIn) wrong['photo'] = handedIn.message;
    else typed.documentId = handedIn.documentId;
  } else if (typed.documentId === '') wrong['photo'] = m.mark_photo_missing();
  if (!kind || Object.keys(wrong).length > 0) {
    return fail(422, { typed, problems: { summary: '', fields: wrong } satisfies Problems });
  }
  const { seller: sellerCode, code } = event.params;
  const input = { ...typed, kind, areaCodes: typed.areaCodes === '' ? [] : [typed.areaCodes], sellerCode, code };
  const { handInMark: answer } = await oncePerForm(event, form, [JSON.stringify({ ...input, documentId: '' })], () =>
    askAtWork(event, HandInMarkDocument, { input }),
  );
  if (answer.__typename === 'MarkClaim') redirect(303, `${event.url.pathname}?done=submitted`);
  const { fields, ...problems } = toProblems(answer);
  const { documentId: photoProblem, ...others } = fields;
  return fail(422, {
    typed,
    problems: { ...problems, fields: photoProblem === undefined ? others : { ...others, photo: photoProblem } },
  });
}
