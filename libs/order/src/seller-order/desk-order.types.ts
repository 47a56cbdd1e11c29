import { Field, GraphQLISODateTime, Int, ObjectType } from '@nestjs/graphql';
import { Allow } from '@shanhuo/identity';
import type { MoneyValue } from '@shanhuo/kernel';
import { MoneyType, PageInfoType } from '@shanhuo/kernel/graphql';
import { OrderedLineType } from '../order/order-line.types.js';
import { CancelledByEnum, SellerOrderStateEnum } from '../order/seller-order.types.js';
import type { DeskOrderRow } from './desk-orders.repository.js';
import type { CancelledBy, SellerOrderState } from './seller-order.states.js';

@ObjectType('DeskLine', { implements: () => OrderedLineType, description: 'A line as its seller sees it.' })
@Allow.asParent()
export class DeskLineType extends OrderedLineType {
  /** For the fields that are worked out. */
  sellerId!: string;

  @Field(() => Int, { description: 'How many still have to leave.' })
  toShip!: number;
}

@ObjectType('DeskOrder', {
  description: 'A seller order as its seller sees it: what to pack, by when, and of the buyer no more than is needed.',
})
@Allow.asParent()
export class DeskOrderType {
  /** For the fields that are worked out. */
  row!: DeskOrderRow;

  @Field(() => String, { description: 'Short code.' })
  code!: string;

  @Field(() => SellerOrderStateEnum, { description: 'Where it stands.' })
  state!: SellerOrderState;

  @Field(() => GraphQLISODateTime, { description: 'When it was placed.' })
  placedAt!: Date;

  @Field(() => GraphQLISODateTime, { nullable: true, description: 'When it was paid.' })
  paidAt!: Date | null;

  @Field(() => GraphQLISODateTime, { nullable: true, description: 'By when it ships.' })
  shipBy!: Date | null;

  @Field(() => Boolean, { description: 'Whether it should have been shipped by now.' })
  isOverdue!: boolean;

  @Field(() => MoneyType, { description: 'Goods, as they were ordered.' })
  goods!: MoneyValue;

  @Field(() => MoneyType, { description: 'Parcel fee, as it was ordered.' })
  freight!: MoneyValue;

  @Field(() => MoneyType, { description: 'Goods and freight, as they were ordered.' })
  total!: MoneyValue;

  @Field(() => MoneyType, { description: 'What has gone back to the buyer or is on its way back.' })
  refunded!: MoneyValue;

  @Field(() => String, { description: 'Who takes the parcel, masked; revealDelivery tells while it is to be sent.' })
  recipient!: string;

  @Field(() => String, {
    description: 'Phone of the recipient, masked; empty as the recipient three years after the order ended.',
  })
  phone!: string;

  @Field(() => [String], { description: 'Where to, from the province down to the town.' })
  areaNames!: readonly string[];

  @Field(() => GraphQLISODateTime, {
    nullable: true,
    description: 'When time does the next step, if nobody does before.',
  })
  nextStepAt!: Date | null;

  @Field(() => GraphQLISODateTime, {
    nullable: true,
    description: 'Until when claims may come; null before the receipt.',
  })
  claimUntil!: Date | null;

  @Field(() => String, { nullable: true, description: 'Why it was cancelled.' })
  cancelReason!: string | null;

  @Field(() => CancelledByEnum, { nullable: true, description: 'Who cancelled it.' })
  cancelledBy!: CancelledBy | null;

  @Field(() => Boolean, { description: 'Whether something can be shipped now.' })
  canShip!: boolean;
}

@ObjectType('DeskOrderConnection', { description: 'A page of a seller’s orders, newest first.' })
@Allow.asParent()
export class DeskOrderConnectionType {
  @Field(() => [DeskOrderType], { description: 'The orders of the page.' })
  nodes!: readonly DeskOrderType[];

  @Field(() => PageInfoType, { description: 'Where the page stands in the list.' })
  pageInfo!: PageInfoType;
}

@ObjectType('Carrier', { description: 'Who carries parcels.' })
@Allow.asParent()
export class CarrierType {
  @Field(() => String, { description: 'Code to name it by.' })
  code!: string;

  @Field(() => String, { description: 'Name.' })
  name!: string;
}
