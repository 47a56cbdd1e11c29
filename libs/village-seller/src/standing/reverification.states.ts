import { StateTable } from '@shanhuo/kernel';

/** Where a verification stands: the seller handed it in, or it was decided. One sent back is handed in anew. */
export type ReverificationState = 'handed_in' | 'confirmed' | 'returned';
/** Who vouched: an agent of the village, or the county desk. */
export type VerifiedBy = 'village' | 'operator';

export const reverificationState = new StateTable<ReverificationState>('reverification', 'handed_in', {
  handed_in: ['confirmed', 'returned'],
  confirmed: [],
  returned: [],
});
