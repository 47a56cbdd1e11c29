import { Failure } from '@shanhuo/kernel';

/** It is not due yet, was handed in before, or the seller has left. */
export class ReverificationMoved extends Failure {
  readonly code = 'REVERIFICATION_MOVED';
}

/** The shop stands otherwise than the step needs: it leaves or left already, or does not. */
export class StandingMoved extends Failure {
  readonly code = 'STANDING_MOVED';
}
