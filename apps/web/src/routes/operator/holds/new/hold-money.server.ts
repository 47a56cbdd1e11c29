import { fail, redirect, type RequestEvent } from '@sveltejs/kit';
import { HoldSellerMoneyDocument } from '#generated/graphql.js';
import { m } from '#generated/paraglide/messages.js';
import { askAtWork } from '#lib/desk/ask-desk.server.js';
import { toProblems, type Problems } from '#lib/form/problems.js';
import { holdKinds } from '#lib/operator/hold-words.js';
import { readForm } from '#lib/server/read-form.js';
import { typedText } from '#lib/server/typed-text.js';

const longestReason = 200;

/** Puts the money of one seller's part on hold; what was typed is shown again where something of it is wrong. */
export async function holdMoney(event: RequestEvent) {
  const form = await readForm(event);
  const typed = {
    part: typedText(form, 'part').slice(0, 40),
    kind: typedText(form, 'kind').slice(0, 40),
    reason: [...typedText(form, 'reason')].slice(0, 2 * longestReason).join(''),
    days: typedText(form, 'days').trim().slice(0, 10),
  };
  const kind = holdKinds.find((each) => each === typed.kind);
  const fields: Problems['fields'] = {};
  if (typed.part === '') fields['part'] = m.operator_hold_part_missing();
  if (!kind) fields['kind'] = m.operator_hold_kind_missing();
  if (!/^\d{1,4}$/.test(typed.days)) fields['days'] = m.operator_hold_days_wrong();
  if (!kind || Object.keys(fields).length > 0) {
    return fail(422, { problems: { summary: '', fields } satisfies Problems, typed });
  }
  const { holdSellerMoney: answer } = await askAtWork(event, HoldSellerMoneyDocument, {
    input: {
      idempotencyKey: typedText(form, 'formKey'),
      sellerOrderCode: typed.part,
      kind,
      reason: typed.reason,
      days: Number(typed.days),
    },
  });
  if (answer.__typename === 'SellerMoneyHeld') redirect(303, '/operator/holds?done=held');
  return fail(422, { problems: toProblems(answer), typed });
}
