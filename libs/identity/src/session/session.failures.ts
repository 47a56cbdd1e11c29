import { Failure } from '@shanhuo/kernel';

/** There is no such session of this person, or it has ended. */
export class SessionNotFound extends Failure {
  readonly code = 'SESSION_NOT_FOUND';
}
