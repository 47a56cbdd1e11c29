import { SaleEntriesPageDocument } from '#generated/graphql.js';
import { askAtWork } from '#lib/desk/ask-desk.server.js';
import { findByCode } from '#lib/server/find-by-code.js';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = (event) =>
  findByCode(event.params.code, async (cooperativeCode) => {
    const { transaction: transactionId, line: lineId } = event.params;
    const { saleEntries, me } = await askAtWork(event, SaleEntriesPageDocument, {
      scope: { cooperativeCode },
      transactionId,
      lineId,
    });
    return saleEntries.length === 0 ? undefined : { entries: saleEntries, code: cooperativeCode, viewer: me };
  });
