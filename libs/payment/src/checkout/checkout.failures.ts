import { Failure } from '@shanhuo/kernel';

/** No page could be opened just now. Nothing is lost: the next call goes on where this one stopped. */
export class PaymentUnavailable extends Failure {
  readonly code = 'PAYMENT_UNAVAILABLE';
}

/** There is nothing to pay any more: it is paid, or its time is over. */
export class PaymentNotOpen extends Failure {
  readonly code = 'PAYMENT_NOT_OPEN';
}

/** Nobody takes money in this shop at present. */
export class PaymentsClosed extends Failure {
  readonly code = 'PAYMENTS_CLOSED';
}
