import { Failure } from '@shanhuo/kernel';

/** No such order of whoever asks: "not yours" and "not there" answer alike. */
export class OrderNotFound extends Failure {
  readonly code = 'ORDER_NOT_FOUND';
}

/** Nothing is left to ship: not paid, all shipped, or cancelled meanwhile. */
export class NotToShip extends Failure {
  readonly code = 'NOT_TO_SHIP';
}

/** Not what the seller was shown would go back: a deadline passed, or the order changed in between. */
export class ParcelRefundChanged extends Failure {
  readonly code = 'PARCEL_REFUND_CHANGED';
}

/** A parcel left already, or there is nothing to refuse any more. */
export class NotToRefuse extends Failure {
  readonly code = 'NOT_TO_REFUSE';
}

/** What was asked for is on its way, or was cancelled meanwhile. */
export class OrderNotCancellable extends Failure {
  readonly code = 'ORDER_NOT_CANCELLABLE';
}

/** Less would come back than the buyer was shown: something was cancelled or sent in between. */
export class RefundFell extends Failure {
  readonly code = 'REFUND_FELL';
}

/** Not all of it is on its way, or its receipt was confirmed before. */
export class ReceiptNotExpected extends Failure {
  readonly code = 'RECEIPT_NOT_EXPECTED';
}

/** The address is shown only while there is something to send to it. */
export class DeliveryClosed extends Failure {
  readonly code = 'DELIVERY_CLOSED';
}
