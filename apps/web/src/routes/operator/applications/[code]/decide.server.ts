import { fail, redirect, type RequestEvent } from '@sveltejs/kit';
import {
  ApproveApplicationDocument,
  RefuseApplicationDocument,
  ReturnApplicationDocument,
  RevealRealNameDocument,
  ReviewItemDocument,
  type DecisionAnswerFragment,
} from '#generated/graphql.js';
import { decisionProblems } from '#lib/apply/decision-problems.js';
import { askAtWork } from '#lib/desk/ask-desk.server.js';
import { toProblems, type Problems } from '#lib/form/problems.js';
import { readForm } from '#lib/server/read-form.js';
import { readReason, typedText } from '#lib/server/typed-text.js';

type Event = RequestEvent<{ code: string }>;

/** What the page shows again: the reasons as typed, what was wrong, and a name somebody asked for. */
export interface Shown {
  problems: Problems | undefined;
  typed: Record<string, string>;
  revealed?: { name: string; identityNumber: string };
}

/** Approves it, with the original that was seen where one was; goes back to the list. */
export async function approve(event: Event): Promise<Shown> {
  const form = await readForm(event);
  const typed = {
    reason: readReason(form, 'reason'),
    seenWhat: readReason(form, 'seenWhat'),
    seenWhere: readReason(form, 'seenWhere'),
  };
  const { reason, seenWhat, seenWhere } = typed;
  const isSeen = seenWhat.trim() !== '' || seenWhere.trim() !== '';
  const { approveApplication: answer } = await askAtWork(event, ApproveApplicationDocument, {
    input: { code: event.params.code, reason, seenDocument: isSeen ? { what: seenWhat, where: seenWhere } : null },
  });
  return leaveOrShow(answer, 'approved', { seenDocument: 'seenWhat' }, typed);
}

export async function sendBack(event: Event): Promise<Shown> {
  const changes = readReason(await readForm(event), 'changes');
  const input = { code: event.params.code, reason: changes };
  const { returnApplication: answer } = await askAtWork(event, ReturnApplicationDocument, { input });
  return leaveOrShow(answer, 'returned', { reason: 'changes' }, { changes });
}

export async function refuse(event: Event): Promise<Shown> {
  const refusal = readReason(await readForm(event), 'refusal');
  const input = { code: event.params.code, reason: refusal };
  const { refuseApplication: answer } = await askAtWork(event, RefuseApplicationDocument, { input });
  return leaveOrShow(answer, 'refused', { reason: 'refusal' }, { refusal });
}

/** Ticks an item, or takes the tick away. */
export async function review(event: Event): Promise<Shown> {
  const form = await readForm(event);
  const { reviewItem: answer } = await askAtWork(event, ReviewItemDocument, {
    input: {
      applicationCode: event.params.code,
      itemId: typedText(form, 'itemId').slice(0, 40),
      done: typedText(form, 'done') === '1',
    },
  });
  if (answer.__typename === 'Application') redirect(303, `/operator/applications/${event.params.code}#items`);
  return { problems: toProblems(answer), typed: {} };
}

/** Shown in the answer to the post and nowhere else: each look is kept, so a reload must not be a second one. */
export async function reveal(event: Event) {
  const purpose = readReason(await readForm(event), 'purpose');
  const input = { applicationCode: event.params.code, purpose };
  const { revealRealName: answer } = await askAtWork(event, RevealRealNameDocument, { input });
  if (answer.__typename !== 'RealNameRevealed') {
    return fail(422, { problems: toProblems(answer), typed: { purpose } } satisfies Shown);
  }
  const { name, identityNumber } = answer;
  return { problems: undefined, typed: { purpose }, revealed: { name, identityNumber } } satisfies Shown;
}

function leaveOrShow(
  answer: DecisionAnswerFragment,
  done: string,
  names: Readonly<Record<string, string>>,
  typed: Record<string, string>,
): Shown {
  if (answer.__typename === 'Application') redirect(303, `/operator/applications?done=${done}`);
  return { problems: decisionProblems(answer, names), typed };
}
