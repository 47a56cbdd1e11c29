import { OperatorListingPreviewDocument } from '#generated/graphql.js';
import { askAtWork } from '#lib/desk/ask-desk.server.js';
import { packOnCard } from '#lib/product/pack-on-card.js';
import { findByCode } from '#lib/server/find-by-code.js';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = (event) =>
  findByCode(event.params.id, async (id) => {
    const { listingReview, listingReviewPreview, me } = await askAtWork(event, OperatorListingPreviewDocument, { id });
    if (!listingReview || !listingReviewPreview) return undefined;
    const variant = packOnCard(listingReviewPreview.variants);
    return { id: listingReview.id, product: listingReviewPreview, variant, now: new Date(), viewer: me };
  });
