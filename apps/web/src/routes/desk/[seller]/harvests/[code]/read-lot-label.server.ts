import type { RequestEvent } from '@sveltejs/kit';
import { DeskLotLabelDocument } from '#generated/graphql.js';
import { m } from '#generated/paraglide/messages.js';
import { askAtWork, deskSeller } from '#lib/desk/ask-desk.server.js';
import { labelOf } from '#lib/harvest/label-of.js';
import { drawQr } from '#lib/qr/draw-qr.js';
import { findByCode } from '#lib/server/find-by-code.js';

/** The label of the lot that an address names, for the page that shows it and for the file that is printed. */
export function readLotLabel(event: RequestEvent<{ seller: string; code: string }>) {
  return findByCode(event.params.code, async (code) => {
    const result = await askAtWork(event, DeskLotLabelDocument, { sellerCode: event.params.seller, code });
    const desk = deskSeller(event, result, 'LIST');
    const { lot } = result;
    if (!lot) return undefined;
    const kind = result.mySellers.find((each) => each.code === desk.seller.code)?.seller.kind;
    const address = new URL(`/t/${lot.labelCode}`, event.url).href;
    const label = { ...labelOf(lot, kind), caption: m.label_caption(), qr: drawQr(address) };
    const writtenOn = lot.certificates.at(-1)?.issuedOn ?? lot.harvestedOn;
    return { ...desk, code: lot.code, label, writtenOn, address, viewer: result.me };
  });
}
