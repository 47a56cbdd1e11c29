import { Failure } from '@shanhuo/kernel';

/** Wrong code, wrong password, unknown phone, code used or expired: one answer, so that it tells nothing. */
export class SignInRefused extends Failure {
  readonly code = 'SIGN_IN_REFUSED';
}

/** Secrets change only for somebody who proves again who they are: by password, or by a code entered just now. */
export class FreshSignInNeeded extends Failure {
  readonly code = 'FRESH_SIGN_IN_NEEDED';
}
