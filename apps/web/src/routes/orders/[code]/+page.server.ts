import { fail, redirect } from '@sveltejs/kit';
import {
  CancelUnpaidOrderDocument,
  ConfirmReceiptDocument,
  RefuseExtensionDocument,
  StartPaymentDocument,
} from '#generated/graphql.js';
import { toProblems } from '#lib/form/problems.js';
import { ask } from '#lib/server/api/ask.js';
import { configuration } from '#lib/server/configuration.js';
import { readReceipt } from '#lib/server/order/receipt-cookie.js';
import { readForm } from '#lib/server/read-form.js';
import { typedText } from '#lib/server/typed-text.js';
import type { Actions, PageServerLoad } from './$types';
import { findOrder, readOrderCode } from './find-order.js';

const mostLooks = 10;
const secondsBetweenLooks = 3;

export const load: PageServerLoad = async (event) => {
  const found = await findOrder(event);
  const { searchParams } = event.url;
  const looks = Number(/^\d{1,2}$/.exec(searchParams.get('look') ?? '')?.[0] ?? '0');
  // Back from the payment page while its word is still on the way: the page looks again by itself, for half a minute.
  const { state, payment } = found.order;
  const confirming = state === 'PLACED' && (searchParams.get('paid') === '1' || Boolean(payment?.succeededAt));
  if (confirming && looks < mostLooks)
    event.setHeaders({ refresh: `${secondsBetweenLooks};url=${event.url.pathname}?paid=1&look=${looks + 1}` });
  return {
    ...found,
    confirming,
    payLater: searchParams.get('pay') === 'later',
    done: searchParams.get('done'),
    refund: searchParams.get('refund'),
    now: new Date(),
  };
};

export const actions: Actions = {
  pay: async (event) => {
    const orderCode = readOrderCode(event);
    const { startPayment: answer } = await ask(event, StartPaymentDocument, {
      orderCode,
      receiptToken: readReceipt(event, orderCode),
    });
    if (answer.__typename === 'PaymentReady')
      redirect(303, answer.url, { external: [configuration.paymentPageOrigin] });
    return fail(422, { problems: toProblems(answer) });
  },

  cancelUnpaid: async (event) => {
    const orderCode = readOrderCode(event);
    const { cancelUnpaidOrder: answer } = await ask(event, CancelUnpaidOrderDocument, {
      orderCode,
      receiptToken: readReceipt(event, orderCode),
    });
    if (answer.__typename === 'OrderCancelled') redirect(303, `/orders/${orderCode}?done=cancelled`);
    return fail(422, { problems: toProblems(answer) });
  },

  refuseExtension: async (event) => {
    const form = await readForm(event);
    const orderCode = readOrderCode(event);
    const { refuseExtension: answer } = await ask(event, RefuseExtensionDocument, {
      input: {
        idempotencyKey: typedText(form, 'formKey').slice(0, 64),
        sellerOrderCode: typedText(form, 'part').slice(0, 40),
      },
    });
    if (answer.__typename === 'ExtensionRefused')
      redirect(303, `/orders/${orderCode}?done=refunded&refund=${answer.refund.amount}`);
    return fail(422, { problems: toProblems(answer) });
  },

  receive: async (event) => {
    const orderCode = readOrderCode(event);
    const sellerOrderCode = typedText(await readForm(event), 'part').slice(0, 40);
    const { confirmReceipt: answer } = await ask(event, ConfirmReceiptDocument, { sellerOrderCode });
    if (answer.__typename === 'ReceiptConfirmed') redirect(303, `/orders/${orderCode}?done=received`);
    return fail(422, { problems: toProblems(answer) });
  },
};
