import { error, fail, redirect, type RequestEvent } from '@sveltejs/kit';
import { CancellationPreviewDocument, CancelOrderLinesDocument, type OrderPartFragment } from '#generated/graphql.js';
import { m } from '#generated/paraglide/messages.js';
import { toProblems, type Problems } from '#lib/form/problems.js';
import { ask } from '#lib/server/api/ask.js';
import { readQuantity } from '#lib/server/cart/read-quantity.js';
import { oncePerForm } from '#lib/server/once-per-form.js';
import { readForm } from '#lib/server/read-form.js';
import { typedText } from '#lib/server/typed-text.js';
import { findOrder, readOrderCode } from '../find-order.js';
import type { Actions, PageServerLoad } from './$types';
import { readChoice, readReason } from './read-choice.js';

export const load: PageServerLoad = async (event) => {
  const { order, viewer, byReceipt } = await findOrder(event);
  // A receipt lets one look; to change anything the phone has to be proven.
  if (byReceipt) redirect(303, `/orders/find?code=${order.code}`);
  const wanted = event.url.searchParams.get('part');
  const part = order.sellerOrders.find(({ code }) => code === wanted);
  if (!part) error(404, { message: 'not found', kind: 'not-found' });
  if (!part.canCancel) redirect(303, `/orders/${order.code}#${part.code}`);
  return { orderCode: order.code, part, viewer, search: event.url.search, ...(await preview(event, part)) };
};

/** What the first step chose, told back with what it gives back, before anything is cancelled. */
async function preview(event: RequestEvent, part: OrderPartFragment) {
  const { searchParams } = event.url;
  if (!searchParams.has('sure')) return {};
  const choice = readChoice(searchParams, part);
  if (!choice) return { problems: { summary: m.cancel_choose(), fields: {} } satisfies Problems };
  const { cancellationPreview: answer } = await ask(event, CancellationPreviewDocument, {
    input: {
      sellerOrderCode: part.code,
      lines: choice.lines.map(({ line, quantity }) => ({ lineId: line.id, quantity })),
    },
  });
  if (answer.__typename !== 'CancellationPreview') return { problems: toProblems(answer) };
  return { chosen: { ...choice, back: answer } };
}

export const actions: Actions = {
  default: async (event) => {
    const form = await readForm(event);
    const orderCode = readOrderCode(event);
    const sellerOrderCode = typedText(form, 'part').slice(0, 40);
    const lines = form.getAll('line').flatMap((value) => {
      const [lineId = '', quantity = ''] = typeof value === 'string' ? value.split('|') : [];
      return [{ lineId, quantity: readQuantity(quantity, 1) ?? 0 }];
    });
    const reason = readReason(typedText(form, 'reason'));
    const shownRefund = typedText(form, 'shownRefund');
    const idempotencyKey = typedText(form, 'formKey');
    if (idempotencyKey.length < 16 || idempotencyKey.length > 64 || !/^\d{1,9}\.\d{2}$/.test(shownRefund))
      error(400, { message: 'not a form', kind: 'refused' });

    const typed = [sellerOrderCode, JSON.stringify(lines), shownRefund];
    const { cancelOrderLines: answer } = await oncePerForm(event, form, typed, () =>
      ask(event, CancelOrderLinesDocument, {
        input: { idempotencyKey, sellerOrderCode, lines, reason, shownRefund },
      }),
    );
    if (answer.__typename === 'LinesCancelled')
      redirect(303, `/orders/${orderCode}?done=refunded&refund=${answer.refund.amount}`);
    return fail(422, { problems: toProblems(answer) });
  },
};
