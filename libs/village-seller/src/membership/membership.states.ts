import { StateTable } from '@shanhuo/kernel';

/** The two sides of a membership. */
export type MembershipSide = 'cooperative' | 'household';

/** Where a request stands. */
export type MembershipRequestState = 'open' | 'accepted' | 'declined' | 'withdrawn';

/** The other side accepts or declines; whoever asked may withdraw. */
export const membershipRequestState = new StateTable<MembershipRequestState>('membership request', 'open', {
  open: ['accepted', 'declined', 'withdrawn'],
  accepted: [],
  declined: [],
  withdrawn: [],
});
