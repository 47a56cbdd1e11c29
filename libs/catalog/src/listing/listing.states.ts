import { StateTable } from '@shanhuo/kernel';
import type { ProductState } from '../product/product.states.js';

/** Whether a revision is the first of a product, or a change of one that was on sale. */
export type RevisionBase = 'new' | 'change';
export type RevisionState =
  'draft' | 'in_review' | 'changes_wanted' | 'approved' | 'refused' | 'superseded' | 'withdrawn';

/** What was decided stays decided: other words are another revision, and supersede one that is still open. */
export const revisionState = new StateTable<RevisionState>('listing revision', 'draft', {
  draft: ['in_review', 'superseded', 'withdrawn'],
  in_review: ['approved', 'changes_wanted', 'refused', 'superseded', 'withdrawn'],
  changes_wanted: ['superseded', 'withdrawn'],
  approved: [],
  refused: [],
  superseded: [],
  withdrawn: [],
});

/** Where a listing stands for its seller: product, pause and review in one word. */
export const LISTING_STATES = [
  'draft',
  'in_review',
  'changes_wanted',
  'refused',
  'on_sale',
  'paused',
  'withdrawn',
] as const;
export type ListingState = (typeof LISTING_STATES)[number];

/** What a seller may do with a whole listing, by where its product stands. */
export const LISTING_STEPS = {
  change: ['draft', 'in_review', 'on_sale', 'withdrawn'],
  pause: ['on_sale'],
  resume: ['on_sale'],
  takeDown: ['draft', 'on_sale'],
} as const satisfies Record<string, readonly ProductState[]>;
