import { fail, redirect } from '@sveltejs/kit';
import { DeskOrderRefusalDocument, RefuseSellerOrderDocument } from '#generated/graphql.js';
import { m } from '#generated/paraglide/messages.js';
import { askAtWork, deskSeller } from '#lib/desk/ask-desk.server.js';
import { toProblems, type Problems } from '#lib/form/problems.js';
import { findByCode } from '#lib/server/find-by-code.js';
import { readForm } from '#lib/server/read-form.js';
import { shownAgain, typedText } from '#lib/server/typed-text.js';
import type { Actions, PageServerLoad } from './$types';
import { readRefusal, refusalInWords } from './refusal.js';

export const load: PageServerLoad = (event) =>
  findByCode(event.params.code, async (code) => {
    const result = await askAtWork(event, DeskOrderRefusalDocument, { code, sellerCode: event.params.seller });
    const desk = deskSeller(event, result, 'SHIP');
    if (!result.sellerOrder) return undefined;
    const { refundIfRefused: refund } = result.sellerOrder;
    if (!refund) redirect(303, `/desk/${desk.seller.code}/orders/${result.sellerOrder.code}`);
    return { ...desk, order: result.sellerOrder, refund, viewer: result.me };
  });

export const actions: Actions = {
  /** Nothing happens yet: says what would. */
  check: async (event) => {
    const form = await readForm(event);
    const own = shownAgain(typedText(form, 'ownReason'));
    const kind = readRefusal(form);
    // As it was typed: the buyer reads it, and folding would turn Chinese commas into others.
    const reason = refusalInWords(kind) ?? own.trim();
    if (reason === '') {
      const problems: Problems = { summary: '', fields: { ownReason: m.desk_refuse_reason_missing() } };
      return fail(422, { problems, own, kind, reason: undefined });
    }
    return { problems: undefined, own, kind, reason };
  },

  refuse: async (event) => {
    const form = await readForm(event);
    const reason = typedText(form, 'reason').trim().slice(0, 200);
    const kind = readRefusal(form);
    const here = `/desk/${event.params.seller}/orders/${event.params.code}`;
    const { refuseSellerOrder: answer } = await askAtWork(event, RefuseSellerOrderDocument, {
      input: {
        idempotencyKey: typedText(form, 'formKey'),
        sellerCode: event.params.seller,
        sellerOrderCode: event.params.code,
        reason,
        kind,
      },
    });
    if (answer.__typename === 'SellerOrderRefused') redirect(303, `${here}?done=refused`);
    // It went out or was cancelled meanwhile: the order itself says which.
    if (answer.__typename === 'NotToRefuse') redirect(303, here);
    const { summary, fields } = toProblems(answer);
    const problems: Problems = { summary, fields: fields.reason ? { ownReason: fields.reason } : {} };
    return fail(422, { problems, own: shownAgain(reason), kind, reason: undefined });
  },
};
