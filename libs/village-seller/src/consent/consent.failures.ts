import { Failure } from '@shanhuo/kernel';

/** No such consent runs of a shop one holds as one's own. */
export class ConsentNotFound extends Failure {
  readonly code = 'CONSENT_NOT_FOUND';
}
