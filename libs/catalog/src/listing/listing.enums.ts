import { registerEnumType } from '@nestjs/graphql';
import type { Finding } from '../review/finding.js';
import type { ListingState, RevisionBase, RevisionState } from './listing.states.js';
import type { PackUnit } from './pack.rules.js';

/** Values are what the database holds, so no row needs translating. */
export const ListingStateEnum = {
  DRAFT: 'draft',
  IN_REVIEW: 'in_review',
  CHANGES_WANTED: 'changes_wanted',
  REFUSED: 'refused',
  ON_SALE: 'on_sale',
  PAUSED: 'paused',
  WITHDRAWN: 'withdrawn',
} as const satisfies Record<string, ListingState>;
registerEnumType(ListingStateEnum, {
  name: 'ListingState',
  description: 'Where a product stands for its seller.',
  valuesMap: {
    DRAFT: { description: 'Kept by its seller, seen by nobody else.' },
    IN_REVIEW: { description: 'Waits for a reviewer, and was never on sale or was taken down.' },
    CHANGES_WANTED: { description: 'A reviewer asks for changes, with a reason.' },
    REFUSED: { description: 'A reviewer refused it, with a reason; it may be changed and brought again.' },
    ON_SALE: { description: 'Buyers see it; a change of it may be in review.' },
    PAUSED: { description: 'Its seller keeps it from being bought for a while.' },
    WITHDRAWN: { description: 'Its seller took it down.' },
  },
});

export const PackUnitEnum = {
  JIN: 'jin',
  KG: 'kg',
  GRAM: 'gram',
  PIECE: 'piece',
  BOX: 'box',
} as const satisfies Record<string, PackUnit>;
registerEnumType(PackUnitEnum, {
  name: 'PackUnit',
  description: 'How a seller counts a pack.',
  valuesMap: {
    JIN: { description: 'A jin of 500 g (斤).' },
    KG: { description: 'A kilogram.' },
    GRAM: { description: 'A gram; whole ones.' },
    PIECE: { description: 'A piece (个); whole ones.' },
    BOX: { description: 'A box (盒); whole ones.' },
  },
});

export const RevisionStateEnum = {
  DRAFT: 'draft',
  IN_REVIEW: 'in_review',
  CHANGES_WANTED: 'changes_wanted',
  APPROVED: 'approved',
  REFUSED: 'refused',
  SUPERSEDED: 'superseded',
  WITHDRAWN: 'withdrawn',
} as const satisfies Record<string, RevisionState>;
registerEnumType(RevisionStateEnum, {
  name: 'ListingRevisionState',
  description: 'Where words and pictures that were brought once stand.',
  valuesMap: {
    DRAFT: { description: 'Not submitted.' },
    IN_REVIEW: { description: 'Waits for a reviewer.' },
    CHANGES_WANTED: { description: 'Sent back, with a reason.' },
    APPROVED: { description: 'Became what buyers see.' },
    REFUSED: { description: 'Refused, with a reason.' },
    SUPERSEDED: { description: 'The seller brought a newer one before it was decided.' },
    WITHDRAWN: { description: 'The seller took it back.' },
  },
});

export const RevisionBaseEnum = { NEW: 'new', CHANGE: 'change' } as const satisfies Record<string, RevisionBase>;
registerEnumType(RevisionBaseEnum, {
  name: 'ListingRevisionKind',
  description: 'What is brought to review.',
  valuesMap: {
    NEW: { description: 'Goods that are not on sale.' },
    CHANGE: { description: 'Other words or pictures for goods that go on selling meanwhile.' },
  },
});

export const FindingLevelEnum = {
  REFUSED: 'refused',
  TO_CONFIRM: 'to_confirm',
  LOOKED_AT: 'looked_at',
} as const satisfies Record<string, Finding['level']>;
registerEnumType(FindingLevelEnum, {
  name: 'ListingFindingLevel',
  description: 'What follows from a finding.',
  valuesMap: {
    REFUSED: { description: 'It goes no further.' },
    TO_CONFIRM: { description: 'The seller is asked once more, and means it if they send its code along.' },
    LOOKED_AT: { description: 'A reviewer looks at it.' },
  },
});
