import { Field, GraphQLISODateTime, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Allow } from '@shanhuo/identity';
import type { MoneyValue } from '@shanhuo/kernel';
import { MoneyType, PageInfoType } from '@shanhuo/kernel/graphql';
import type { PaymentMethod, RefundState } from '@shanhuo/payment';
import { PaymentMethodEnum, RefundStateEnum } from '@shanhuo/payment/graphql';
import type { SeenOrder } from './order.access.js';
import type { OrderState } from './order.states.js';

export const OrderStateEnum = {
  PLACED: 'placed',
  PAID: 'paid',
  LAPSED: 'lapsed',
  CANCELLED: 'cancelled',
} as const satisfies Record<string, OrderState>;
registerEnumType(OrderStateEnum, {
  name: 'OrderState',
  description: 'Where an order stands.',
  valuesMap: {
    PLACED: { description: 'It waits for the payment, and the goods are held for it.' },
    PAID: { description: 'It is paid; each seller’s part goes on by itself.' },
    LAPSED: { description: 'Nobody paid in time; the goods are no longer held.' },
    CANCELLED: { description: 'It was given up before it was paid.' },
  },
});

@ObjectType('OrderDelivery', {
  description: 'Where an order goes; three years after it ended only the province, and empty names.',
})
@Allow.asParent()
export class OrderDeliveryType {
  @Field(() => [String], { description: 'Names from the province down.' })
  areaNames!: readonly string[];

  @Field(() => String, { description: 'Who takes the parcel; masked for who has only the receipt.' })
  recipient!: string;

  @Field(() => String, { description: 'Phone of the recipient; masked for who has only the receipt.' })
  phone!: string;

  @Field(() => String, { nullable: true, description: 'Street, house and door; null for who has only the receipt.' })
  detail!: string | null;
}

@ObjectType('OrderRefund', { description: 'Money on its way back to the buyer.' })
@Allow.asParent()
export class OrderRefundType {
  @Field(() => MoneyType, { description: 'How much.' })
  amount!: MoneyValue;

  @Field(() => RefundStateEnum, { description: 'Where it is.' })
  state!: RefundState;

  @Field(() => GraphQLISODateTime, { description: 'When it was decided.' })
  requestedAt!: Date;

  @Field(() => GraphQLISODateTime, { nullable: true, description: 'When the provider had paid it back or refused.' })
  endedAt!: Date | null;

  @Field(() => String, { description: 'Why, in words.' })
  reason!: string;
}

@ObjectType('OrderPayment', { description: 'The payment of an order.' })
@Allow.asParent()
export class OrderPaymentType {
  @Field(() => PaymentMethodEnum, { nullable: true, description: 'How it was paid; null while it is not.' })
  method!: PaymentMethod | null;

  @Field(() => Boolean, { description: 'Whether the provider is the demo on this machine, which moves no money.' })
  demo!: boolean;

  @Field(() => GraphQLISODateTime, { nullable: true, description: 'When the money came; null while it has not.' })
  succeededAt!: Date | null;

  @Field(() => [OrderRefundType], { description: 'What goes back, oldest first.' })
  refunds!: readonly OrderRefundType[];
}

@ObjectType('Order', { description: 'What a buyer placed and pays for once.' })
@Allow.asParent()
export class OrderType {
  /** For the fields that are worked out, and how much of it may be seen. */
  seen!: SeenOrder;

  @Field(() => String, { description: 'Short code, to name it by.' })
  code!: string;

  @Field(() => OrderStateEnum, { description: 'Where it stands.' })
  state!: OrderState;

  @Field(() => Boolean, { description: 'Whether all that was paid has gone back or is on its way back.' })
  fullyRefunded!: boolean;

  @Field(() => GraphQLISODateTime, { description: 'When it was placed.' })
  placedAt!: Date;

  @Field(() => GraphQLISODateTime, { description: 'Until when the goods are held for the payment.' })
  payUntil!: Date;

  @Field(() => GraphQLISODateTime, { nullable: true, description: 'When it was paid.' })
  paidAt!: Date | null;

  @Field(() => MoneyType, { description: 'Goods, as they were ordered.' })
  goods!: MoneyValue;

  @Field(() => MoneyType, { description: 'All parcel fees, as they were ordered.' })
  freight!: MoneyValue;

  @Field(() => MoneyType, { description: 'What is paid once.' })
  total!: MoneyValue;

  @Field(() => MoneyType, { description: 'What has gone back of it or is on its way back.' })
  refunded!: MoneyValue;
}

@ObjectType('OrderConnection', { description: 'A page of one’s own orders, newest first.' })
@Allow.asParent()
export class OrderConnectionType {
  @Field(() => [OrderType], { description: 'The orders of the page.' })
  nodes!: readonly OrderType[];

  @Field(() => PageInfoType, { description: 'Where the page stands in the list.' })
  pageInfo!: PageInfoType;
}
