import { Failure } from '@shanhuo/kernel';

/** Nobody grants or takes away more than they hold themselves. */
export class GrantRefused extends Failure {
  readonly code = 'GRANT_REFUSED';
}
