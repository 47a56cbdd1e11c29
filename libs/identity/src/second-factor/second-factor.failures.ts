import { Failure } from '@shanhuo/kernel';

/** The code of the authenticator is wrong, was used, or there is nothing to confirm. */
export class SecondFactorRefused extends Failure {
  readonly code = 'SECOND_FACTOR_REFUSED';
}
