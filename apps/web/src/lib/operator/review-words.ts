import type { ListingRevisionState } from '#generated/graphql.js';
import { m } from '#generated/paraglide/messages.js';

const names: Record<ListingRevisionState, () => string> = {
  DRAFT: m.listing_state_draft,
  IN_REVIEW: m.listing_state_in_review,
  APPROVED: m.operator_revision_approved,
  CHANGES_WANTED: m.operator_revision_changes_wanted,
  REFUSED: m.operator_revision_refused,
  SUPERSEDED: m.operator_revision_superseded,
  WITHDRAWN: m.operator_revision_withdrawn,
};

/** What came of words and pictures that were brought once. */
export function revisionStateName(state: ListingRevisionState): string {
  return names[state]();
}
