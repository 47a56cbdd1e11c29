import { fail, redirect, type RequestEvent } from '@sveltejs/kit';
import {
  CallByCodeDocument,
  CallsWaitingDocument,
  FinishCallDocument,
  RevealCallDocument,
  TakeCallDocument,
} from '#generated/graphql.js';
import { askAtWork } from '#lib/desk/ask-desk.server.js';
import { toProblems, type Problems } from '#lib/form/problems.js';
import { chosen, short } from '#lib/query-string/parameters.js';
import { asIfNotThere } from '#lib/server/as-if-not-there.js';
import { findByCode } from '#lib/server/find-by-code.js';
import { readForm } from '#lib/server/read-form.js';
import { readReason, typedText } from '#lib/server/typed-text.js';
import { callOutcomes } from './call-words.js';

type OneCall = RequestEvent<{ code: string }>;

/** What the page of a request shows again: what was typed, what was wrong, and a number somebody asked for. */
export interface AnsweredCall {
  problems: Problems | undefined;
  typed: { outcome: string; note: string };
  contact?: { phone: string; name: string | null };
}

const nothingTyped = { outcome: '', note: '' };

/** Who waits, for whom the API lets answer; a code that was read out leads to its page. */
export async function listCalls(event: RequestEvent) {
  const typed = short(event.url.searchParams, 'find', 40);
  const code = typed?.replace(/[\s-]/g, '').toUpperCase();
  if (code && /^[0-9A-Z]{8}$/.test(code)) redirect(303, `${event.url.pathname}/${code}`);
  const { callBacksWaiting, me } = await asIfNotThere(() => askAtWork(event, CallsWaitingDocument, {}));
  return { calls: callBacksWaiting, typed: typed ?? '', viewer: me, now: new Date() };
}

/** `hasDesks`: an agent may have those of its households; an operator has none, and may not ask. */
export function findCall(event: OneCall, hasDesks: boolean) {
  return findByCode(event.params.code, async (code) => {
    const asked = { code, hasDesks };
    const { callBack, mySellers, me } = await asIfNotThere(() => askAtWork(event, CallByCodeDocument, asked));
    if (!callBack) return undefined;
    // What one may do with it says its own page; here nobody is led to a door that is closed.
    const mayOpen = mySellers?.some((seller) => seller.code === callBack.about?.shopCode) ?? false;
    const done = chosen(event.url.searchParams, 'done', ['taken', 'finished'] as const);
    return { call: callBack, mayOpen, done, viewer: me };
  });
}

export async function takeCall(event: OneCall) {
  const input = { code: event.params.code };
  const { takeCallBack: answer } = await askAtWork(event, TakeCallDocument, { input });
  if (answer.__typename === 'CallBack') redirect(303, `${event.url.pathname}?done=taken`);
  return showAgain({ problems: toProblems(answer), typed: nothingTyped });
}

/** Shown in the answer to the post and nowhere else: each look is kept, so a reload must not be a second one. */
export async function revealCall(event: OneCall) {
  const input = { code: event.params.code };
  const { revealCallBack: answer } = await askAtWork(event, RevealCallDocument, { input });
  if (answer.__typename !== 'CallBackContact') {
    return showAgain({ problems: toProblems(answer), typed: nothingTyped });
  }
  const { phone, name } = answer;
  return { problems: undefined, typed: nothingTyped, contact: { phone, name } } satisfies AnsweredCall;
}

export async function finishCall(event: OneCall) {
  const form = await readForm(event);
  const typed = { outcome: typedText(form, 'outcome').slice(0, 20), note: readReason(form, 'note') };
  const outcome = callOutcomes.find((each) => each === typed.outcome) ?? 'HELPED';
  const input = { code: event.params.code, outcome, note: typed.note };
  const { finishCallBack: answer } = await askAtWork(event, FinishCallDocument, { input });
  if (answer.__typename === 'CallBack') redirect(303, `${event.url.pathname}?done=finished`);
  return showAgain({ problems: toProblems(answer), typed });
}

function showAgain(answer: AnsweredCall) {
  return fail(422, answer);
}
