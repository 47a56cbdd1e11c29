import { Failure } from '@shanhuo/kernel';

/** No such address of the person. */
export class AddressNotFound extends Failure {
  readonly code = 'ADDRESS_NOT_FOUND';
}

/** The person keeps as many addresses as a person keeps. */
export class TooManyAddresses extends Failure {
  readonly code = 'TOO_MANY_ADDRESSES';
}
