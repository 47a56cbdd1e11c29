import { Failure } from '@shanhuo/kernel';

/** No such cooperative, or one the viewer does not manage where that is needed: both answer alike. */
export class CooperativeNotFound extends Failure {
  readonly code = 'COOPERATIVE_NOT_FOUND';
}

/** The shop is no household's: only farming families join a cooperative. */
export class NotAHousehold extends Failure {
  readonly code = 'NOT_A_HOUSEHOLD';
}

/** The household is a member already, of this cooperative or another: one at a time. */
export class AlreadyMember extends Failure {
  readonly code = 'ALREADY_MEMBER';
}

/** One of the two has asked, and the other has not answered yet. */
export class MembershipRequestOpen extends Failure {
  readonly code = 'MEMBERSHIP_REQUEST_OPEN';
}

/** No such request of whoever asks: "not yours" and "not there" answer alike. */
export class MembershipRequestNotFound extends Failure {
  readonly code = 'MEMBERSHIP_REQUEST_NOT_FOUND';
}

/** Somebody answered or withdrew it before. */
export class MembershipRequestMoved extends Failure {
  readonly code = 'MEMBERSHIP_REQUEST_MOVED';
}

/** There is no such membership of whoever asks. */
export class MembershipNotFound extends Failure {
  readonly code = 'MEMBERSHIP_NOT_FOUND';
}
