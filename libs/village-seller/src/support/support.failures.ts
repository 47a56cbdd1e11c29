import { Failure } from '@shanhuo/kernel';

/** No such household in a village one is agent of: "not yours" and "not there" answer alike. */
export class HouseholdNotFound extends Failure {
  readonly code = 'HOUSEHOLD_NOT_FOUND';
}
