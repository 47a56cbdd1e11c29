import { error, fail, redirect, type RequestEvent } from '@sveltejs/kit';
import { CancelOrderLinesDocument, type OrderPartFragment } from '#generated/graphql.js';
import { m } from '#generated/paraglide/messages.js';
import { toProblems } from '#lib/form/problems.js';
import { fromFen, toFen } from '#lib/money/fen.js';
import { short } from '#lib/query-string/parameters.js';
import { ask } from '#lib/server/api/ask.js';
import { readQuantity } from '#lib/server/cart/read-quantity.js';
import { oncePerForm } from '#lib/server/once-per-form.js';
import { readForm } from '#lib/server/read-form.js';
import { shownAgain, typedText } from '#lib/server/typed-text.js';
import { normaliseLine } from '#lib/text/normalise.js';
import { findOrder, readOrderCode } from '../find-order.js';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const { order, viewer, byReceipt } = await findOrder(event);
  // A receipt lets one look; to change anything the phone has to be proven.
  if (byReceipt) redirect(303, `/orders/find?code=${order.code}`);
  const wanted = event.url.searchParams.get('part');
  const part = order.sellerOrders.find(({ code }) => code === wanted);
  if (!part) error(404, { message: 'not found', kind: 'not-found' });
  if (!part.canCancel) redirect(303, `/orders/${order.code}#${part.code}`);
  return { orderCode: order.code, part, viewer, chosen: readChosen(event, part) };
};

/** What the first page chose, told back with its price before anything is cancelled. */
function readChosen(event: RequestEvent, part: OrderPartFragment) {
  const { searchParams } = event.url;
  if (!searchParams.has('sure')) return undefined;
  const lines = part.lines.map((line) => ({
    line,
    left: line.quantity - line.cancelledQuantity,
    quantity: readQuantity(short(searchParams, `quantity-${line.id}`, 10) ?? '', 0) ?? 0,
  }));
  if (lines.every(({ quantity }) => quantity === 0) || lines.some(({ quantity, left }) => quantity > left))
    return { problem: m.cancel_choose(), lines: undefined };
  const everything = lines.every(({ quantity, left }) => quantity === left);
  const goods = lines.reduce((sum, { line, quantity }) => sum + toFen(line.unitPrice.amount) * BigInt(quantity), 0n);
  const rest = toFen(part.total.amount) - toFen(part.refunded.amount);
  return {
    problem: undefined,
    everything,
    lines: lines.filter(({ quantity }) => quantity > 0),
    // All of it is exactly what is still paid; of a part only the goods are known before freight is counted anew.
    refund: fromFen(everything ? rest : goods),
    reason: readReason(short(searchParams, 'reason', 200)),
  };
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
    const idempotencyKey = typedText(form, 'formKey');
    if (idempotencyKey.length < 16 || idempotencyKey.length > 64)
      error(400, { message: 'not a form', kind: 'refused' });

    const { cancelOrderLines: answer } = await oncePerForm(event, form, [sellerOrderCode, JSON.stringify(lines)], () =>
      ask(event, CancelOrderLinesDocument, { input: { idempotencyKey, sellerOrderCode, lines, reason } }),
    );
    if (answer.__typename === 'LinesCancelled')
      redirect(303, `/orders/${orderCode}?done=refunded&refund=${answer.refund.amount}`);
    return fail(422, { problems: toProblems(answer), reason: shownAgain(reason) });
  },
};

function readReason(typed: string | undefined): string {
  return normaliseLine(typed ?? '').slice(0, 100);
}
