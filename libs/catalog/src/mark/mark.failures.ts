import { Failure } from '@shanhuo/kernel';

/** No such mark of whoever asks. */
export class MarkNotFound extends Failure {
  readonly code = 'MARK_NOT_FOUND';
}

/** It was decided or withdrawn before. */
export class MarkMoved extends Failure {
  readonly code = 'MARK_MOVED';
}
