import { Failure } from '@shanhuo/kernel';

/** A limit is full. Nothing was judged. */
export class TooManyAttempts extends Failure {
  readonly code = 'TOO_MANY_ATTEMPTS';

  constructor(readonly retryAfterSeconds: number) {
    super();
  }
}
