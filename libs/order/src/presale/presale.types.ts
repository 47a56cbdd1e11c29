import { createUnionType, Field, GraphQLISODateTime, InputType, ObjectType } from '@nestjs/graphql';
import { Allow } from '@shanhuo/identity';
import { nameOfResult } from '@shanhuo/identity/graphql';
import type { Fen } from '@shanhuo/kernel';
import { DateScalar, FailureType, InvalidInputType } from '@shanhuo/kernel/graphql';
import { IdempotencyKeyReusedType, OrderNotFoundType } from '../seller-order/failure.types.js';

@ObjectType('Presale', {
  description:
    'Sold ahead of its harvest: when it is sent, as it was promised with the order, and whether it was put off.',
})
@Allow.asParent()
export class PresaleType {
  @Field(() => GraphQLISODateTime, { description: 'From when it is sent.' })
  from!: Date;

  @Field(() => GraphQLISODateTime, { description: 'By when, as it was promised with the order.' })
  until!: Date;

  @Field(() => GraphQLISODateTime, { nullable: true, description: 'To when its seller put it off; null where not.' })
  extendedUntil!: Date | null;

  @Field(() => String, { nullable: true, description: 'Why it was put off; null where it was not, or is forgotten.' })
  extensionReason!: string | null;

  @Field(() => GraphQLISODateTime, { nullable: true, description: 'When the buyer refused to wait; null where not.' })
  refusedAt!: Date | null;

  @Field(() => Boolean, { description: 'Whether it is put off, and its buyer may refuse to wait now.' })
  canRefuse!: boolean;

  @Field(() => Boolean, { description: 'Whether its seller may put it off now.' })
  canExtend!: boolean;

  @Field(() => GraphQLISODateTime, {
    nullable: true,
    description: 'To when it may be put off at most; null where it may not.',
  })
  extendAtMostUntil!: Date | null;
}

@ObjectType('ShippingExtended', { description: 'It ships later, unless the buyer will not wait.' })
@Allow.asParent()
export class ShippingExtendedType {
  sellerOrderCode!: string;
}

@ObjectType('ExtensionRefused', { description: 'What had not left is cancelled, and its money goes back.' })
@Allow.asParent()
export class ExtensionRefusedType {
  sellerOrderCode!: string;
  refundFen!: Fen;
}

@ObjectType('NotToExtend', {
  implements: () => FailureType,
  description: 'It was not sold ahead, was put off before, has left, or its promise has passed.',
})
@Allow.asParent()
export class NotToExtendType extends FailureType {}

@ObjectType('NoExtension', {
  implements: () => FailureType,
  description: 'Nobody put it off, or all of it has left or was cancelled meanwhile.',
})
@Allow.asParent()
export class NoExtensionType extends FailureType {}

@InputType({ description: 'Puts off what was sold ahead, once.' })
export class ExtendShippingInput {
  @Field(() => String, { description: 'Made by the caller, one for each order: the same key puts off once.' })
  idempotencyKey!: string;

  @Field(() => String, {
    nullable: true,
    description: 'At whose desk one works: an order of another seller is not there. Any seller one holds without it.',
  })
  sellerCode?: string | null;

  @Field(() => String, { description: 'Short code of the seller order.' })
  sellerOrderCode!: string;

  @Field(() => DateScalar, { description: 'The last day on which it is sent, by the calendar of the shop.' })
  until!: string;

  @Field(() => String, { description: 'Why; the buyer reads it in the order. 200 characters at most.' })
  reason!: string;
}

@InputType({ description: 'Refuses to wait for what was put off: all that has not left goes back at once.' })
export class RefuseExtensionInput {
  @Field(() => String, { description: 'Made by the caller, one for each order: the same key refuses once.' })
  idempotencyKey!: string;

  @Field(() => String, { description: 'Short code of the seller order.' })
  sellerOrderCode!: string;
}

export const ExtendShippingResult = createUnionType({
  name: 'ExtendShippingResult',
  description: 'What putting off an order can lead to.',
  types: () =>
    [ShippingExtendedType, OrderNotFoundType, NotToExtendType, InvalidInputType, IdempotencyKeyReusedType] as const,
  resolveType: nameOfResult,
});

export const RefuseExtensionResult = createUnionType({
  name: 'RefuseExtensionResult',
  description: 'What refusing to wait can lead to.',
  types: () =>
    [ExtensionRefusedType, OrderNotFoundType, NoExtensionType, InvalidInputType, IdempotencyKeyReusedType] as const,
  resolveType: nameOfResult,
});
