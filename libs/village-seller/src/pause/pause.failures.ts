import { Failure } from '@shanhuo/kernel';

/** There is a pause on some of these days. */
export class PauseOverlaps extends Failure {
  readonly code = 'PAUSE_OVERLAPS';
}

/** No such pause of this shop, or it has ended. */
export class PauseNotFound extends Failure {
  readonly code = 'PAUSE_NOT_FOUND';
}
