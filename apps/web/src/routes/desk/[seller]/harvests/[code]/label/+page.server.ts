import { DeskLotLabelDocument } from '#generated/graphql.js';
import { askAtWork, deskSeller } from '#lib/desk/ask-desk.server.js';
import { drawQr } from '#lib/qr/draw-qr.js';
import { findByCode } from '#lib/server/find-by-code.js';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = (event) =>
  findByCode(event.params.code, async (code) => {
    const result = await askAtWork(event, DeskLotLabelDocument, { sellerCode: event.params.seller, code });
    const desk = deskSeller(event, result, 'LIST');
    const { lot } = result;
    if (!lot) return undefined;
    const address = new URL(`/t/${lot.labelCode}`, event.url).href;
    return { ...desk, lot, address, qr: drawQr(address), viewer: result.me };
  });
