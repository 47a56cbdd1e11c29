import { createUnionType, Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { Allow } from '@shanhuo/identity';
import { nameOfResult } from '@shanhuo/identity/graphql';
import type { Fen, MoneyValue } from '@shanhuo/kernel';
import { FailureType, InvalidInputType, MoneyType } from '@shanhuo/kernel/graphql';
import { MoneyStateEnum } from '../money/desk-money.types.js';
import { IdempotencyKeyReusedType, OrderNotFoundType } from '../seller-order/failure.types.js';
import type { MoneyHoldKind } from './money-hold.entity.js';
import { MoneyHoldKindEnum } from './money-hold.types.js';

@InputType({ description: 'Keeps the money of one seller order back for some days.' })
export class HoldSellerMoneyInput {
  @Field(() => String, { description: 'Made by the caller, one for each hold: the same key holds once.' })
  idempotencyKey!: string;

  @Field(() => String, { description: 'Short code of the seller order.' })
  sellerOrderCode!: string;

  @Field(() => MoneyHoldKindEnum, { description: 'What is looked into.' })
  kind!: MoneyHoldKind;

  @Field(() => String, { description: 'Why, in a sentence; the seller reads it. 200 characters at most.' })
  reason!: string;

  @Field(() => Int, { description: 'For how many days, 30 at most as yet; then it ends by itself.' })
  days!: number;
}

@InputType({ description: 'Ends a hold before its time.' })
export class ReleaseSellerMoneyInput {
  @Field(() => String, { description: 'Made by the caller, one for each release: the same key releases once.' })
  idempotencyKey!: string;

  @Field(() => ID, { description: 'The hold.' })
  holdId!: string;
}

@ObjectType('NothingToHold', {
  implements: () => FailureType,
  description: 'Nothing of it is pending or available: not paid, gone back, or paid out.',
})
@Allow.asParent()
export class NothingToHoldType extends FailureType {}

@ObjectType('MoneyAlreadyHeld', {
  implements: () => FailureType,
  description: 'Its money is on hold already; nothing was changed.',
})
@Allow.asParent()
export class MoneyAlreadyHeldType extends FailureType {}

@ObjectType('MoneyHoldNotFound', {
  implements: () => FailureType,
  description: 'No such hold is running: there was none, or it has ended.',
})
@Allow.asParent()
export class MoneyHoldNotFoundType extends FailureType {}

@ObjectType('SellerMoneyHeld', { description: 'The money is on hold.' })
@Allow.asParent()
export class SellerMoneyHeldType {
  holdId!: string;
}

@ObjectType('SellerMoneyReleased', { description: 'It is on hold no longer.' })
@Allow.asParent()
export class SellerMoneyReleasedType {
  @Field(() => String, { description: 'Short code of the seller order.' })
  sellerOrderCode!: string;

  @Field(() => MoneyStateEnum, { description: 'Where the money stands from now on.' })
  state!: 'pending' | 'available';

  @Field(() => MoneyType, { description: 'How much was on hold.' })
  amount!: MoneyValue;

  amountFen!: Fen;
}

export const HoldSellerMoneyResult = createUnionType({
  name: 'HoldSellerMoneyResult',
  description: 'What keeping money back can lead to.',
  types: () =>
    [
      SellerMoneyHeldType,
      OrderNotFoundType,
      NothingToHoldType,
      MoneyAlreadyHeldType,
      InvalidInputType,
      IdempotencyKeyReusedType,
    ] as const,
  resolveType: nameOfResult,
});

export const ReleaseSellerMoneyResult = createUnionType({
  name: 'ReleaseSellerMoneyResult',
  description: 'What ending a hold can lead to.',
  types: () => [SellerMoneyReleasedType, MoneyHoldNotFoundType, InvalidInputType, IdempotencyKeyReusedType] as const,
  resolveType: nameOfResult,
});
