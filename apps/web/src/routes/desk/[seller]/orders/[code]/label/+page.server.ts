import { fail } from '@sveltejs/kit';
import { DeskOrderLabelDocument, RevealDeliveryDocument } from '#generated/graphql.js';
import { askAtWork, deskSeller } from '#lib/desk/ask-desk.server.js';
import { toProblems } from '#lib/form/problems.js';
import { findByCode } from '#lib/server/find-by-code.js';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = (event) =>
  findByCode(event.params.code, async (code) => {
    const result = await askAtWork(event, DeskOrderLabelDocument, { code, sellerCode: event.params.seller });
    const desk = deskSeller(event, result, 'SHIP');
    if (!result.sellerOrder) return undefined;
    return { ...desk, order: result.sellerOrder, viewer: result.me };
  });

export const actions: Actions = {
  // Shown in the answer to the post itself: after a redirect it would have to wait somewhere, and each look is logged.
  default: async (event) => {
    const { revealDelivery: answer } = await askAtWork(event, RevealDeliveryDocument, {
      input: { sellerCode: event.params.seller, sellerOrderCode: event.params.code },
    });
    if (answer.__typename === 'DeliveryRevealed') return { delivery: answer, problems: undefined };
    return fail(422, { delivery: undefined, problems: toProblems(answer) });
  },
};
