import { DeskListingDocument, DeskListingFreightDocument, type FreightSharesFragment } from '#generated/graphql.js';
import { askAtWork, deskSeller } from '#lib/desk/ask-desk.server.js';
import { changeOffer } from '#lib/listing/change-offer.server.js';
import { findByCode } from '#lib/server/find-by-code.js';
import type { Actions, PageServerLoad } from './$types';
import { pause, resume, takeBack, takeDown } from './steps.server.js';
import { addPack, changePack, withdrawPack } from './packs.server.js';

export const load: PageServerLoad = (event) =>
  findByCode(event.params.code, async (code) => {
    const sellerCode = event.params.seller;
    const result = await askAtWork(event, DeskListingDocument, { sellerCode, code });
    const desk = deskSeller(event, result, 'LIST', 'PRICE');
    const { listing } = result;
    if (!listing) return undefined;
    const [pack] = listing.variants;
    let freight: FreightSharesFragment | null = null;
    if (pack) {
      const { netWeightGrams, shippingWeightGrams, price } = pack;
      const asked = { sellerCode, netWeightGrams, shippingWeightGrams, price: price.amount };
      freight = (await askAtWork(event, DeskListingFreightDocument, asked)).freightCheck;
    }
    return { ...desk, listing, freight, done: event.url.searchParams.get('done'), viewer: result.me };
  });

export const actions: Actions = {
  offer: (event) => changeOffer(event, `${event.url.pathname}?done=offer`),
  pause,
  resume,
  takeDown,
  takeBack,
  addPack,
  changePack,
  withdrawPack,
};
