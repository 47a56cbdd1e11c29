import { SaleEntriesPageDocument } from '#generated/graphql.js';
import { askAtWork, askShop } from '#lib/desk/ask-desk.server.js';
import { findByCode } from '#lib/server/find-by-code.js';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = (event) =>
  findByCode(event.params.seller, async (sellerCode) => {
    const { transaction: transactionId, line: lineId } = event.params;
    const [shop, { saleEntries, me }] = await Promise.all([
      askShop(event, 'MONEY'),
      askAtWork(event, SaleEntriesPageDocument, { scope: { sellerCode }, transactionId, lineId }),
    ]);
    return saleEntries.length === 0 ? undefined : { ...shop, entries: saleEntries, viewer: me };
  });
