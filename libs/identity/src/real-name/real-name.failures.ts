import { Failure } from '@shanhuo/kernel';

/** This identity cannot be used for this account; whether somebody else has it is not said. */
export class IdentityTaken extends Failure {
  readonly code = 'IDENTITY_TAKEN';
}
