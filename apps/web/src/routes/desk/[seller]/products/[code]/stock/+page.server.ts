import { DeskStockDocument } from '#generated/graphql.js';
import { askAtWork, deskSeller } from '#lib/desk/ask-desk.server.js';
import { findByCode } from '#lib/server/find-by-code.js';
import { firstPageInstead } from '#lib/server/first-page-instead.js';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = (event) =>
  findByCode(event.params.code, async (code) => {
    const { result, lostPlace } = await firstPageInstead(event, (after) =>
      askAtWork(event, DeskStockDocument, { sellerCode: event.params.seller, code, after }),
    );
    const desk = deskSeller(event, result, 'LIST', 'PRICE');
    const { listing, stockRecords: records } = result;
    return listing && { ...desk, listing, records, lostPlace, viewer: result.me };
  });
