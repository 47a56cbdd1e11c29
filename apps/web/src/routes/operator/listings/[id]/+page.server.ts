import { OperatorListingDocument } from '#generated/graphql.js';
import { askAtWork } from '#lib/desk/ask-desk.server.js';
import { findByCode } from '#lib/server/find-by-code.js';
import type { Actions, PageServerLoad } from './$types';
import { approve, refuse, sendBack } from './decide.server.js';

export const load: PageServerLoad = (event) =>
  findByCode(event.params.id, async (id) => {
    const { listingReview, categories, me } = await askAtWork(event, OperatorListingDocument, { id });
    return listingReview && { review: listingReview, categories, viewer: me };
  });

export const actions: Actions = { approve, sendBack, refuse };
