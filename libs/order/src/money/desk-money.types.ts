import { Field, GraphQLISODateTime, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Allow } from '@shanhuo/identity';
import type { MoneyValue } from '@shanhuo/kernel';
import { MoneyType, PageInfoType } from '@shanhuo/kernel/graphql';
import type { SellerAccount } from '@shanhuo/payment';

export const MoneyStateEnum = {
  PENDING: 'pending',
  AVAILABLE: 'available',
  HELD: 'held',
  PAID: 'paid',
} as const satisfies Record<string, SellerAccount>;
registerEnumType(MoneyStateEnum, {
  name: 'MoneyState',
  description: 'How far a seller’s money has come.',
  valuesMap: {
    PENDING: { description: 'The buyer has paid; goods are to be shipped, received, or claims may still come.' },
    AVAILABLE: { description: 'It is the seller’s and waits for the next payout.' },
    HELD: { description: 'It is the seller’s and kept back while something is looked into.' },
    PAID: { description: 'It was paid out.' },
  },
});

@ObjectType('DeskMoney', { description: 'The money of one seller order: how much, since when, until when, and why.' })
@Allow.asParent()
export class DeskMoneyType {
  @Field(() => MoneyStateEnum, { description: 'How far it has come.' })
  state!: SellerAccount;

  @Field(() => MoneyType, { description: 'What the seller has of it: goods less fees, and freight.' })
  amount!: MoneyValue;

  @Field(() => GraphQLISODateTime, { nullable: true, description: 'Since when it has been there.' })
  since!: Date | null;

  @Field(() => GraphQLISODateTime, {
    nullable: true,
    description: 'Until when it is there at the latest; null where nobody can say yet.',
  })
  until!: Date | null;

  @Field(() => String, { description: 'Why it is there, in words.' })
  why!: string;
}

@ObjectType('MoneyOrder', { description: 'The part of a position that one seller order makes.' })
@Allow.asParent()
export class MoneyOrderType {
  @Field(() => String, { description: 'Short code of the seller order.' })
  sellerOrderCode!: string;

  @Field(() => MoneyType, { description: 'How much of it is in this position.' })
  amount!: MoneyValue;

  @Field(() => GraphQLISODateTime, { description: 'Since when it has been there.' })
  since!: Date;

  @Field(() => GraphQLISODateTime, {
    nullable: true,
    description: 'Until when it is there at the latest; null where nobody can say yet.',
  })
  until!: Date | null;

  @Field(() => String, { description: 'Why it is there, in words.' })
  why!: string;
}

@ObjectType('MoneyOrderConnection', { description: 'A page of the seller orders that make a position, newest first.' })
@Allow.asParent()
export class MoneyOrderConnectionType {
  @Field(() => [MoneyOrderType], { description: 'The seller orders of the page.' })
  nodes!: readonly MoneyOrderType[];

  @Field(() => PageInfoType, { description: 'Where the page stands in the list.' })
  pageInfo!: PageInfoType;
}

@ObjectType('MoneyPosition', { description: 'What a seller has in one state, down to the seller orders that make it.' })
@Allow.asParent()
export class MoneyPositionType {
  /** For the orders below. */
  sellerId!: string;

  @Field(() => MoneyStateEnum, { description: 'How far it has come.' })
  state!: SellerAccount;

  @Field(() => MoneyType, { description: 'How much, as the ledger has it.' })
  amount!: MoneyValue;

  @Field(() => String, { description: 'Why it is there and not further, in words.' })
  why!: string;
}

@ObjectType('SellerMoney', { description: 'All money of a seller, from the ledger.' })
@Allow.asParent()
export class SellerMoneyType {
  @Field(() => MoneyPositionType, { description: 'Paid by buyers, not yet the seller’s.' })
  pending!: MoneyPositionType;

  @Field(() => MoneyPositionType, { description: 'The seller’s, waiting for the next payout.' })
  available!: MoneyPositionType;

  @Field(() => MoneyPositionType, { description: 'The seller’s, kept back.' })
  held!: MoneyPositionType;

  @Field(() => MoneyPositionType, { description: 'Paid out.' })
  paid!: MoneyPositionType;
}
