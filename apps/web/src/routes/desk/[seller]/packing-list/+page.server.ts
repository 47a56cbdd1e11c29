import { PackingListDocument } from '#generated/graphql.js';
import { askAtWork, deskSeller } from '#lib/desk/ask-desk.server.js';
import { findByCode } from '#lib/server/find-by-code.js';
import type { PageServerLoad } from './$types';

/** As many as are asked for: more is no list to work by. */
const most = 100;

export const load: PageServerLoad = (event) =>
  findByCode(event.params.seller, async (sellerCode) => {
    const result = await askAtWork(event, PackingListDocument, { sellerCode });
    const orders = result.packingList;
    return {
      ...deskSeller(event, result, 'SHIP'),
      orders,
      isFull: orders.length === most,
      viewer: result.me,
      now: new Date(),
    };
  });
