import type { ListingHeadFragment, ListingState, PackUnit } from '#generated/graphql.js';
import { m } from '#generated/paraglide/messages.js';

const stateNames: Record<ListingState, () => string> = {
  ON_SALE: m.listing_state_on_sale,
  IN_REVIEW: m.listing_state_in_review,
  CHANGES_WANTED: m.listing_state_changes_wanted,
  DRAFT: m.listing_state_draft,
  PAUSED: m.listing_state_paused,
  REFUSED: m.listing_state_refused,
  WITHDRAWN: m.listing_state_withdrawn,
};

/** Where goods can stand, in the order of the tabs. */
export const listingStates = Object.keys(stateNames) as ListingState[];

export function listingStateName(state: ListingState): string {
  return stateNames[state]();
}

/** What comes next, in one sentence. */
export function listingNext({
  state,
  revision,
  windows,
}: Pick<ListingHeadFragment, 'state' | 'revision' | 'windows'>): string {
  const isSold = state === 'ON_SALE' || state === 'PAUSED';
  if (isSold && revision?.state === 'IN_REVIEW') return m.listing_next_change_in_review();
  if (isSold && revision?.state === 'CHANGES_WANTED') return m.listing_next_change_wanted();
  if (isSold && revision?.state === 'REFUSED' && revision.base === 'CHANGE') return m.listing_next_change_refused();
  const next: Record<ListingState, () => string> = {
    ON_SALE: windows.saleFrom || windows.saleUntil ? m.listing_next_in_days : m.listing_next_on_sale,
    IN_REVIEW: m.listing_next_in_review,
    CHANGES_WANTED: m.listing_next_changes_wanted,
    DRAFT: m.listing_next_draft,
    PAUSED: m.listing_next_paused,
    REFUSED: m.listing_next_refused,
    WITHDRAWN: m.listing_next_withdrawn,
  };
  return next[state]();
}

/** Whether a reviewer has said something the seller should read now. */
export function hasReason({ revision }: Pick<ListingHeadFragment, 'revision'>): boolean {
  return Boolean(revision?.reason) && (revision?.state === 'CHANGES_WANTED' || revision?.state === 'REFUSED');
}

export function packUnitName(unit: PackUnit): string {
  const names: Record<PackUnit, () => string> = {
    JIN: m.pack_unit_jin,
    KG: m.pack_unit_kg,
    GRAM: m.pack_unit_gram,
    PIECE: m.pack_unit_piece,
    BOX: m.pack_unit_box,
  };
  return names[unit]();
}
