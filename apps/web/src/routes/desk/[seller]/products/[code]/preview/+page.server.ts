import { DeskListingPreviewDocument } from '#generated/graphql.js';
import { askAtWork, deskSeller } from '#lib/desk/ask-desk.server.js';
import { packOnCard } from '#lib/product/pack-on-card.js';
import { findByCode } from '#lib/server/find-by-code.js';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = (event) =>
  findByCode(event.params.code, async (code) => {
    const result = await askAtWork(event, DeskListingPreviewDocument, { sellerCode: event.params.seller, code });
    const desk = deskSeller(event, result, 'LIST');
    const { listing, listingPreview } = result;
    if (!listing) return undefined;
    return {
      ...desk,
      code: listing.code,
      product: listingPreview,
      variant: packOnCard(listingPreview?.variants ?? []),
      now: new Date(),
      viewer: result.me,
    };
  });
