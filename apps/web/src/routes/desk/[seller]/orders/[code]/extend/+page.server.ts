import { fail, redirect } from '@sveltejs/kit';
import { DeskOrderExtensionDocument, ExtendShippingDocument } from '#generated/graphql.js';
import { m } from '#generated/paraglide/messages.js';
import { askAtWork, deskSeller } from '#lib/desk/ask-desk.server.js';
import { toProblems, type Problems } from '#lib/form/problems.js';
import { findByCode } from '#lib/server/find-by-code.js';
import { readForm } from '#lib/server/read-form.js';
import { shownAgain, typedText } from '#lib/server/typed-text.js';
import type { Actions, PageServerLoad } from './$types';

const dayShape = /^\d{4}-\d{2}-\d{2}$/;

export const load: PageServerLoad = (event) =>
  findByCode(event.params.code, async (code) => {
    const result = await askAtWork(event, DeskOrderExtensionDocument, { code, sellerCode: event.params.seller });
    const desk = deskSeller(event, result, 'SHIP');
    const order = result.sellerOrder;
    if (!order) return undefined;
    const { presale } = order;
    if (!presale?.canExtend || !presale.extendAtMostUntil)
      redirect(303, `/desk/${desk.seller.code}/orders/${order.code}`);
    return { ...desk, code: order.code, presale, atMost: presale.extendAtMostUntil, viewer: result.me };
  });

export const actions: Actions = {
  default: async (event) => {
    const form = await readForm(event);
    const [until, reason] = [typedText(form, 'until').trim(), typedText(form, 'reason').trim()];
    const here = `/desk/${event.params.seller}/orders/${event.params.code}`;
    const again = (problems: Problems) => fail(422, { problems, until: shownAgain(until), reason: shownAgain(reason) });
    if (!dayShape.test(until)) return again({ summary: '', fields: { until: m.desk_extend_until_missing() } });
    const { extendShipping: answer } = await askAtWork(event, ExtendShippingDocument, {
      input: {
        idempotencyKey: typedText(form, 'formKey'),
        sellerCode: event.params.seller,
        sellerOrderCode: event.params.code,
        until,
        reason,
      },
    });
    if (answer.__typename === 'ShippingExtended') redirect(303, `${here}?done=extended`);
    // It went out, was cancelled or put off meanwhile: the order itself says which.
    if (answer.__typename === 'NotToExtend') redirect(303, here);
    return again(toProblems(answer));
  },
};
