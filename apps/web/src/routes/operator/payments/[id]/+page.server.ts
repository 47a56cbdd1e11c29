import { OperatorPaymentDocument } from '#generated/graphql.js';
import { askAtWork } from '#lib/desk/ask-desk.server.js';
import { findByCode } from '#lib/server/find-by-code.js';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = (event) =>
  findByCode(event.params.id, async (id) => {
    const { payment, me } = await askAtWork(event, OperatorPaymentDocument, { id });
    return payment && { payment, viewer: me };
  });
