import { createUnionType, Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { Allow } from '@shanhuo/identity';
import { nameOfResult, TooManyAttemptsType } from '@shanhuo/identity/graphql';
import { DateScalar, DecimalScalar, FailureType, InvalidInputType } from '@shanhuo/kernel/graphql';
import { PaymentsClosedType, PaymentUnavailableType } from '@shanhuo/payment/graphql';
import { PlaceOfDeliveryInput } from '../address/delivery.input.js';
import { OutOfStockType } from '../cart/change-cart.types.js';
import { OrderType } from '../order/order.types.js';
import { IdempotencyKeyReusedType, OrderNotCancellableType, OrderNotFoundType } from '../seller-order/failure.types.js';

@InputType({ description: 'A line as the buyer saw it.' })
export class AgreedLineInput {
  @Field(() => ID, { description: 'The variant.' })
  variantId!: string;

  @Field(() => Int, { description: 'How many, 1 to 99.' })
  quantity!: number;

  @Field(() => DecimalScalar, { description: 'Price of one that the buyer saw: if it rose, the buyer is asked.' })
  unitPrice!: string;
}

@InputType({ description: 'A parcel fee as the buyer saw it.' })
export class AgreedFreightInput {
  @Field(() => String, { description: 'Short code of the seller.' })
  sellerCode!: string;

  @Field(() => DecimalScalar, { description: 'The fee the buyer saw: if it rose, the buyer is asked.' })
  amount!: string;

  @Field(() => DateScalar, {
    nullable: true,
    description:
      'Where some of it is sold ahead: the last day on which it is sent, as the buyer saw it. If it is later by now, or was not shown, the buyer is asked.',
  })
  shipUntil?: string | null;
}

@InputType({ description: 'Where the parcels go.' })
export class DeliveryInput extends PlaceOfDeliveryInput {
  @Field(() => String, { description: 'Who takes the parcels, 1 to 30 characters.' })
  recipient!: string;
}

@InputType({ description: 'An order as the buyer agrees to it.' })
export class PlaceOrderInput {
  @Field(() => String, {
    description: 'Made by the client for one wish, 8 to 100 characters: sent twice it places one order.',
  })
  idempotencyKey!: string;

  @Field(() => String, { nullable: true, description: 'Token of a guest’s cart, which the lines leave.' })
  cartToken?: string | null;

  @Field(() => [AgreedLineInput], { description: 'What is ordered: 1 to 60 lines.' })
  lines!: AgreedLineInput[];

  @Field(() => [AgreedFreightInput], { description: 'The parcel fee of each seller.' })
  freight!: AgreedFreightInput[];

  @Field(() => ID, { nullable: true, description: 'One of one’s own addresses.' })
  addressId?: string | null;

  @Field(() => DeliveryInput, { nullable: true, description: 'Where to, unless an address of one’s own is named.' })
  delivery?: DeliveryInput | null;

  @Field(() => String, {
    nullable: true,
    description:
      'A guest’s own mobile number: who proves it later may see the order. A person who is signed in needs none.',
  })
  contactPhone?: string | null;
}

@InputType({ description: 'An order that is to be paid, or given up before.' })
export class UnpaidOrderInput {
  @Field(() => String, { description: 'Code of the order.' })
  orderCode!: string;

  @Field(() => String, { nullable: true, description: 'A guest’s receipt.' })
  receiptToken?: string | null;
}

@ObjectType('OrderPlaced', { description: 'The order is placed, and the goods are held until the payment.' })
@Allow.asParent()
export class OrderPlacedType {
  @Field(() => OrderType, { description: 'The order.' })
  order!: OrderType;

  @Field(() => String, {
    nullable: true,
    description: 'A guest’s receipt: it shows this order, masked, for two hours. Null for who is signed in.',
  })
  receiptToken!: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      'The provider’s page to pay on; null where it could not be opened just now, then startPayment tries again.',
  })
  paymentUrl!: string | null;
}

@ObjectType('CheckoutChanged', {
  implements: () => FailureType,
  description:
    'A price or a parcel fee rose, or something can no longer be had. Nothing was placed; the buyer is asked anew.',
})
@Allow.asParent()
export class CheckoutChangedType extends FailureType {}

@ObjectType('NoDelivery', {
  implements: () => FailureType,
  description: 'Some sellers do not deliver to that province. Nothing was placed.',
})
@Allow.asParent()
export class NoDeliveryType extends FailureType {
  @Field(() => [String], { description: 'Short codes of those sellers.' })
  sellerCodes!: readonly string[];
}

@ObjectType('OrderNotPayable', { implements: () => FailureType, description: 'There is nothing to pay any more.' })
@Allow.asParent()
export class OrderNotPayableType extends FailureType {}

@ObjectType('PaymentReady', { description: 'The provider’s page is open.' })
@Allow.asParent()
export class PaymentReadyType {
  @Field(() => String, { description: 'The page to pay on.' })
  url!: string;
}

@ObjectType('OrderCancelled', { description: 'The order is given up, and nothing is to pay.' })
@Allow.asParent()
export class OrderCancelledType {
  @Field(() => OrderType, { description: 'The order.' })
  order!: OrderType;
}

export const PlaceOrderResult = createUnionType({
  name: 'PlaceOrderResult',
  description: 'What placing an order can lead to.',
  types: () =>
    [
      OrderPlacedType,
      CheckoutChangedType,
      OutOfStockType,
      NoDeliveryType,
      PaymentsClosedType,
      InvalidInputType,
      IdempotencyKeyReusedType,
      TooManyAttemptsType,
    ] as const,
  resolveType: nameOfResult,
});

export const StartPaymentResult = createUnionType({
  name: 'StartPaymentResult',
  description: 'What going to pay can lead to.',
  types: () =>
    [PaymentReadyType, OrderNotFoundType, OrderNotPayableType, PaymentUnavailableType, PaymentsClosedType] as const,
  resolveType: nameOfResult,
});

export const CancelUnpaidOrderResult = createUnionType({
  name: 'CancelUnpaidOrderResult',
  description: 'What giving up an unpaid order can lead to.',
  types: () => [OrderCancelledType, OrderNotFoundType, OrderNotCancellableType] as const,
  resolveType: nameOfResult,
});
