import { error, fail, redirect, type RequestEvent } from '@sveltejs/kit';
import { PlaceOrderDocument, type PlaceOrderMutation } from '#generated/graphql.js';
import type { Agreed } from '#lib/cart/compare-agreed.js';
import { toProblems } from '#lib/form/problems.js';
import { ask } from '#lib/server/api/ask.js';
import { keepCart, readCartToken } from '#lib/server/cart/cart-cookie.js';
import { deliveryDraft, type DeliveryDraft } from '#lib/server/checkout/delivery-draft.js';
import { configuration } from '#lib/server/configuration.js';
import { oncePerForm } from '#lib/server/once-per-form.js';
import { keepLastOrder } from '#lib/server/order/last-order-cookie.js';
import { keepReceipt } from '#lib/server/order/receipt-cookie.js';
import { readForm } from '#lib/server/read-form.js';
import { typedText } from '#lib/server/typed-text.js';
import { readAgreed } from './read-agreed.js';

type Refusal = Exclude<PlaceOrderMutation['placeOrder'], { __typename: 'OrderPlaced' }>;

/**
 * Places the order once, however often the button is pressed: the form's key is the order's. What the buyer saw goes
 * along, so that nothing dearer is ever placed.
 */
export async function placeOrder(event: RequestEvent) {
  const form = await readForm(event);
  const idempotencyKey = typedText(form, 'formKey');
  const agreed = readAgreed(form);
  if (!agreed || idempotencyKey.length < 16 || idempotencyKey.length > 64)
    error(400, { message: 'not a form', kind: 'refused' });
  const addressId = typedText(form, 'addressId') || undefined;
  const draft = deliveryDraft.read(event);

  const { placeOrder: answer } = await oncePerForm(event, form, [JSON.stringify(agreed), addressId ?? ''], () =>
    ask(event, PlaceOrderDocument, {
      input: {
        ...{ idempotencyKey, lines: agreed.lines, freight: agreed.freight },
        cartToken: readCartToken(event),
        ...(event.locals.sessionToken ? { addressId } : toDelivery(draft)),
      },
    }),
  );
  if (answer.__typename !== 'OrderPlaced') return refuse(event, answer, agreed, draft);

  const { code } = answer.order;
  if (answer.receiptToken) keepReceipt(event, code, answer.receiptToken);
  keepLastOrder(event, code);
  keepCart(event, { quantity: 0 });
  // The payment page may be away for a moment: the order waits, and its own page opens it again.
  redirect(303, answer.paymentUrl ?? `/orders/${code}?pay=later`, { external: [configuration.paymentPageOrigin] });
}

function toDelivery(draft: DeliveryDraft | undefined) {
  if (!draft?.area) return {};
  const { recipient, phone, detail, contactPhone, area } = draft;
  return { delivery: { recipient, phone, areaCode: area.code, detail }, contactPhone: contactPhone || phone };
}

function refuse(event: RequestEvent, answer: Refusal, agreed: Agreed, draft: DeliveryDraft | undefined) {
  const problems = toProblems(answer);
  // What a guest typed on the page before is put right there, beside its field.
  if (answer.__typename === 'InvalidInput' && !problems.fields['lines'] && draft && !event.locals.sessionToken) {
    const { areaCode, ...fields } = problems.fields;
    deliveryDraft.write(event, { ...draft, problems: { ...fields, ...(areaCode ? { area: areaCode } : {}) } });
    redirect(303, '/checkout/delivery');
  }
  const summary = [problems.summary, ...Object.values(problems.fields)].join(' ');
  return fail(422, {
    problems: { ...problems, summary, fields: {} },
    agreed,
    changed: answer.__typename === 'CheckoutChanged',
  });
}
