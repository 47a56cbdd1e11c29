import { Field, GraphQLISODateTime, ID, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Allow } from '@shanhuo/identity';
import type { MoneyValue } from '@shanhuo/kernel';
import { MoneyType, PageInfoType } from '@shanhuo/kernel/graphql';
import type { MoneyHoldKind } from './money-hold.entity.js';

export const MoneyHoldKindEnum = {
  PAYOUT_ACCOUNT: 'payout_account',
  UNUSUAL_ORDERS: 'unusual_orders',
  COMPLAINTS: 'complaints',
  SELLER_CHECK: 'seller_check',
  AUTHORITY: 'authority',
} as const satisfies Record<string, MoneyHoldKind>;
registerEnumType(MoneyHoldKindEnum, {
  name: 'MoneyHoldKind',
  description: 'What is looked into while money is kept back.',
  valuesMap: {
    PAYOUT_ACCOUNT: { description: 'The account that payouts go to.' },
    UNUSUAL_ORDERS: { description: 'The order itself: who bought, what came.' },
    COMPLAINTS: { description: 'A complaint of the buyer.' },
    SELLER_CHECK: { description: 'Who the seller is, and the seller’s papers.' },
    AUTHORITY: { description: 'What an authority has asked for.' },
  },
});

@ObjectType('MoneyHold', { description: 'Money of a seller order that is kept back, for a reason and not for ever.' })
@Allow.asParent()
export class MoneyHoldType {
  @Field(() => ID, { description: 'Stable id.' })
  id!: string;

  @Field(() => String, { description: 'Short code of the seller order.' })
  sellerOrderCode!: string;

  @Field(() => String, { description: 'Short code of the order it is part of.' })
  orderCode!: string;

  @Field(() => String, { description: 'Whose money it is, as the seller was called when it was ordered.' })
  sellerName!: string;

  @Field(() => MoneyType, { description: 'How much is on hold now, from the ledger.' })
  amount!: MoneyValue;

  @Field(() => MoneyHoldKindEnum, { description: 'What is looked into.' })
  kind!: MoneyHoldKind;

  @Field(() => String, { description: 'Why, as the seller reads it.' })
  why!: string;

  @Field(() => GraphQLISODateTime, { description: 'Since when.' })
  since!: Date;

  @Field(() => GraphQLISODateTime, { description: 'When it ends by itself.' })
  until!: Date;
}

@ObjectType('MoneyHoldConnection', { description: 'A page of holds that run, newest first.' })
@Allow.asParent()
export class MoneyHoldConnectionType {
  @Field(() => [MoneyHoldType], { description: 'The holds.' })
  nodes!: readonly MoneyHoldType[];

  @Field(() => PageInfoType, { description: 'Where the page stands in the list.' })
  pageInfo!: PageInfoType;
}

@ObjectType('SellerOrderMoney', { description: 'What a seller has of a part of an order, by how far it has come.' })
@Allow.asParent()
export class SellerOrderMoneyType {
  @Field(() => String, { description: 'Short code of the seller order.' })
  sellerOrderCode!: string;

  @Field(() => String, { description: 'Short code of the order it is part of.' })
  orderCode!: string;

  @Field(() => String, { description: 'Whose money it is.' })
  sellerName!: string;

  @Field(() => MoneyType, { description: 'Paid by the buyer, not yet the seller’s.' })
  pending!: MoneyValue;

  @Field(() => MoneyType, { description: 'The seller’s, waiting for the next payout.' })
  available!: MoneyValue;

  @Field(() => MoneyType, { description: 'Kept back.' })
  held!: MoneyValue;

  @Field(() => MoneyType, { description: 'Paid out.' })
  paid!: MoneyValue;

  @Field(() => Boolean, { description: 'Whether it can be put on hold now.' })
  canHold!: boolean;

  @Field(() => MoneyHoldType, { nullable: true, description: 'The hold that runs; null without one.' })
  hold!: MoneyHoldType | null;
}
