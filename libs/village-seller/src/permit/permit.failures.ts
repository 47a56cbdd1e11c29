import { Failure } from '@shanhuo/kernel';

/** No such permit of whoever asks. */
export class PermitNotFound extends Failure {
  readonly code = 'PERMIT_NOT_FOUND';
}

/** It was decided or withdrawn before. */
export class PermitMoved extends Failure {
  readonly code = 'PERMIT_MOVED';
}

/** Nobody decides on a shop they act for. */
export class OwnShop extends Failure {
  readonly code = 'OWN_SHOP';
}
