import { Field, GraphQLISODateTime, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { Allow } from '@shanhuo/identity';
import type { MoneyValue } from '@shanhuo/kernel';
import { DateScalar, MoneyType, PageInfoType } from '@shanhuo/kernel/graphql';
import { PaymentMethodEnum, PaymentStateEnum, RefundStateEnum } from '../payment/payment.enums.js';
import type { PaymentState } from '../payment/payment.states.js';
import type { PaymentMethod } from '../provider/payment-provider.js';
import type { RefundState } from '../refund/refund.states.js';

@InputType({ description: 'Narrows a list of payments; everything given must hold.' })
export class PaymentFilterInput {
  @Field(() => PaymentStateEnum, { nullable: true, description: 'How far it has come.' })
  state?: PaymentState | null;

  @Field(() => String, { nullable: true, description: 'Code of the order.' })
  code?: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'Day in China on which it was opened.' })
  day?: string | null;
}

@ObjectType('PaymentSession', { description: 'A page of the provider on which a payment could be paid.' })
@Allow.asParent()
export class PaymentSessionType {
  @Field(() => Int, { description: 'Which attempt, from 1.' })
  attempt!: number;

  @Field(() => String, { nullable: true, description: 'The provider’s id; null while no answer has come.' })
  providerSessionId!: string | null;

  @Field(() => GraphQLISODateTime, { description: 'When it was asked for.' })
  askedAt!: Date;

  @Field(() => GraphQLISODateTime, { description: 'Until when it can be paid.' })
  endsAt!: Date;

  @Field(() => GraphQLISODateTime, { nullable: true, description: 'When nothing could come of it any more.' })
  endedAt!: Date | null;
}

@ObjectType('PaymentCapture', { description: 'Money the provider took from the buyer.' })
@Allow.asParent()
export class PaymentCaptureType {
  @Field(() => String, { description: 'The provider’s id of the charge.' })
  providerChargeId!: string;

  @Field(() => MoneyType, { description: 'What was taken.' })
  amount!: MoneyValue;

  @Field(() => MoneyType, { description: 'What the provider kept of it.' })
  fee!: MoneyValue;

  @Field(() => String, { nullable: true, description: 'Why it went back whole; null where it paid the payment.' })
  returnedBecause!: string | null;

  @Field(() => GraphQLISODateTime, { description: 'When it was taken.' })
  capturedAt!: Date;
}

@ObjectType('PaymentChange', { description: 'A step a payment took.' })
@Allow.asParent()
export class PaymentChangeType {
  @Field(() => PaymentStateEnum, { description: 'Where it stood.' })
  fromState!: PaymentState;

  @Field(() => PaymentStateEnum, { description: 'Where it stands since.' })
  toState!: PaymentState;

  @Field(() => GraphQLISODateTime, { description: 'When.' })
  at!: Date;

  @Field(() => String, { description: 'Why, in a word or an id of the provider.' })
  reason!: string;
}

@ObjectType('Refund', { description: 'Money going back to a buyer, the way it came.' })
@Allow.asParent()
export class RefundType {
  @Field(() => ID, { description: 'Stable id.' })
  id!: string;

  @Field(() => ID, { nullable: true, description: 'The payment; null where the money named none we know.' })
  paymentId!: string | null;

  @Field(() => String, { nullable: true, description: 'Code of the order.' })
  payableCode!: string | null;

  @Field(() => MoneyType, { description: 'How much.' })
  amount!: MoneyValue;

  @Field(() => RefundStateEnum, { description: 'How far it has come.' })
  state!: RefundState;

  @Field(() => String, { description: 'What caused it, in a word.' })
  cause!: string;

  @Field(() => Int, { description: 'How often the provider was asked under a key of its own.' })
  attempt!: number;

  @Field(() => String, { nullable: true, description: 'The provider’s id; null while no answer has come.' })
  providerRefundId!: string | null;

  @Field(() => String, { nullable: true, description: 'Why the provider could not give it back.' })
  failure!: string | null;

  @Field(() => GraphQLISODateTime, { description: 'When it was decided.' })
  requestedAt!: Date;

  @Field(() => GraphQLISODateTime, { nullable: true, description: 'When the provider had done it, or had given up.' })
  endedAt!: Date | null;
}

@ObjectType('RefundConnection', { description: 'A page of refunds, newest first.' })
@Allow.asParent()
export class RefundConnectionType {
  @Field(() => [RefundType], { description: 'The refunds.' })
  nodes!: readonly RefundType[];

  @Field(() => PageInfoType, { description: 'Where the page stands.' })
  pageInfo!: PageInfoType;
}

@ObjectType('Payment', { description: 'Money asked for once for one order.' })
@Allow.asParent()
export class PaymentType {
  @Field(() => ID, { description: 'Stable id.' })
  id!: string;

  @Field(() => String, { description: 'Code of the order.' })
  payableCode!: string;

  @Field(() => String, { description: 'Who takes the money: stripe, or stripe-sandbox, which moves none.' })
  provider!: string;

  @Field(() => Boolean, { description: 'Whether the provider is the demo on this machine, which moves no money.' })
  demo!: boolean;

  @Field(() => PaymentMethodEnum, { nullable: true, description: 'How it was paid; null while it is not.' })
  method!: PaymentMethod | null;

  @Field(() => PaymentStateEnum, { description: 'How far it has come.' })
  state!: PaymentState;

  @Field(() => MoneyType, { description: 'What is to be paid.' })
  amount!: MoneyValue;

  @Field(() => MoneyType, { description: 'What came in for it.' })
  captured!: MoneyValue;

  @Field(() => MoneyType, { description: 'What was asked to go back, arrived or not; never more than came in.' })
  refunded!: MoneyValue;

  @Field(() => GraphQLISODateTime, { description: 'When it was opened.' })
  openedAt!: Date;

  @Field(() => GraphQLISODateTime, { description: 'Until when it is to be paid.' })
  payUntil!: Date;

  @Field(() => GraphQLISODateTime, { nullable: true, description: 'When it was paid, turned down, or over.' })
  endedAt!: Date | null;
}

@ObjectType('PaymentConnection', { description: 'A page of payments, newest first.' })
@Allow.asParent()
export class PaymentConnectionType {
  @Field(() => [PaymentType], { description: 'The payments.' })
  nodes!: readonly PaymentType[];

  @Field(() => PageInfoType, { description: 'Where the page stands.' })
  pageInfo!: PageInfoType;
}
