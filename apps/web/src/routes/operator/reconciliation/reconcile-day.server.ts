import { fail, redirect, type RequestEvent } from '@sveltejs/kit';
import { ReconcileDayDocument } from '#generated/graphql.js';
import { m } from '#generated/paraglide/messages.js';
import { askAtWork } from '#lib/desk/ask-desk.server.js';
import { toProblems, type Problems } from '#lib/form/problems.js';
import { isDay } from '#lib/operator/read-day.js';
import { oncePerForm } from '#lib/server/once-per-form.js';
import { readForm } from '#lib/server/read-form.js';
import { typedText } from '#lib/server/typed-text.js';

/** Compares a day once more, and shows what came out. */
export async function reconcileDay(event: RequestEvent) {
  const form = await readForm(event);
  const day = typedText(form, 'day');
  if (!isDay(day)) {
    return fail(422, { problems: { summary: '', fields: { day: m.operator_day_wrong() } } satisfies Problems });
  }
  const { reconcileDay: answer } = await oncePerForm(event, form, [day], () =>
    askAtWork(event, ReconcileDayDocument, { day }),
  );
  if (answer.__typename === 'DayReconciled') {
    redirect(303, `/operator/reconciliation/${answer.reconciliation.day}?done=1`);
  }
  return fail(422, { problems: toProblems(answer) });
}
