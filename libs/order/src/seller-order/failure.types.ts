import { ObjectType } from '@nestjs/graphql';
import { Allow } from '@shanhuo/identity';
import { FailureType } from '@shanhuo/kernel/graphql';

export { IdempotencyKeyReusedType } from '@shanhuo/identity/graphql';

@ObjectType('OrderNotFound', {
  implements: () => FailureType,
  description: 'No such order of whoever asks: "not yours" and "not there" answer alike.',
})
@Allow.asParent()
export class OrderNotFoundType extends FailureType {}

@ObjectType('OrderNotCancellable', {
  implements: () => FailureType,
  description: 'What was asked for is on its way, or was cancelled meanwhile; nothing was cancelled.',
})
@Allow.asParent()
export class OrderNotCancellableType extends FailureType {}

@ObjectType('RefundFell', {
  implements: () => FailureType,
  description: 'Less would come back than the buyer was shown; nothing was cancelled.',
})
@Allow.asParent()
export class RefundFellType extends FailureType {}

@ObjectType('NotToShip', {
  implements: () => FailureType,
  description: 'Nothing is left to ship: all has left, or was cancelled meanwhile.',
})
@Allow.asParent()
export class NotToShipType extends FailureType {}

@ObjectType('ParcelRefundChanged', {
  implements: () => FailureType,
  description: 'Not what was shown would go back to the buyer any more; nothing was sent.',
})
@Allow.asParent()
export class ParcelRefundChangedType extends FailureType {}

@ObjectType('NotToRefuse', {
  implements: () => FailureType,
  description: 'A parcel left already, or the order has ended; nothing was refused.',
})
@Allow.asParent()
export class NotToRefuseType extends FailureType {}

@ObjectType('ReceiptNotExpected', {
  implements: () => FailureType,
  description: 'Not all of it is on its way, or its receipt was confirmed before.',
})
@Allow.asParent()
export class ReceiptNotExpectedType extends FailureType {}

@ObjectType('DeliveryClosed', {
  implements: () => FailureType,
  description: 'The order is over, and its address is no longer shown.',
})
@Allow.asParent()
export class DeliveryClosedType extends FailureType {}
