import { Failure } from '@shanhuo/kernel';

/** No such lot of a seller one holds: "not yours" and "not there" answer alike. */
export class LotNotFound extends Failure {
  readonly code = 'LOT_NOT_FOUND';
}

/** The lot is closed: nothing of it is corrected any more. */
export class LotClosed extends Failure {
  readonly code = 'LOT_CLOSED';
}

/** Somebody wrote on this lot since it was looked at; nothing was changed. */
export class LotMoved extends Failure {
  readonly code = 'LOT_MOVED';
}
