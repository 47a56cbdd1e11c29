import { Failure } from '@shanhuo/kernel';

/** No such request among those one may answer: "not yours" and "not there" answer alike. */
export class CallBackNotFound extends Failure {
  readonly code = 'CALL_BACK_NOT_FOUND';
}

/** Somebody else took it, or it is over. */
export class CallBackMoved extends Failure {
  readonly code = 'CALL_BACK_MOVED';
}
