import { Failure } from '@shanhuo/kernel';

/** Nothing of the seller order is pending or available: not paid, all gone back, or paid out. */
export class NothingToHold extends Failure {
  readonly code = 'NOTHING_TO_HOLD';
}

/** Its money is on hold already; another end needs that hold to end first. */
export class MoneyAlreadyHeld extends Failure {
  readonly code = 'MONEY_ALREADY_HELD';
}

/** No such hold is running: there was none, or it has ended. */
export class MoneyHoldNotFound extends Failure {
  readonly code = 'MONEY_HOLD_NOT_FOUND';
}
