import { Failure } from '@shanhuo/kernel';

/** There is no such seller, or it is somebody else's: both answer alike. */
export class SellerNotFound extends Failure {
  readonly code = 'SELLER_NOT_FOUND';
}
