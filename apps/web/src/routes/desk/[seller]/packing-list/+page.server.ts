import { PackingListDocument } from '#generated/graphql.js';
import { askAtWork, deskSeller } from '#lib/desk/ask-desk.server.js';
import { findByCode } from '#lib/server/find-by-code.js';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = (event) =>
  findByCode(event.params.seller, async (sellerCode) => {
    const result = await askAtWork(event, PackingListDocument, { sellerCode });
    return { ...deskSeller(event, result, 'SHIP'), orders: result.packingList, viewer: result.me, now: new Date() };
  });
