import { createUnionType, Field, ID, InputType, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Allow } from '@shanhuo/identity';
import { nameOfResult } from '@shanhuo/identity/graphql';
import { FailureType, InvalidInputType, PageInfoType } from '@shanhuo/kernel/graphql';
import { HandInPaperInput, PaperFields } from '../document/paper.types.js';
import { SellerNotFoundType } from '../seller/seller-failure.types.js';
import type { PermitKind, PermitState } from './permit.states.js';

export const PermitKindEnum = {
  SC_LICENCE: 'sc_licence',
  WORKSHOP_REGISTRATION: 'workshop_registration',
  PREPACKED_FILING: 'prepacked_filing',
} as const satisfies Record<string, PermitKind>;
registerEnumType(PermitKindEnum, {
  name: 'PermitKind',
  description: 'A paper that food needs.',
  valuesMap: {
    SC_LICENCE: { description: 'Licence to make food.' },
    WORKSHOP_REGISTRATION: { description: 'Registration of a small workshop.' },
    PREPACKED_FILING: { description: 'Filing of who sells prepacked food only.' },
  },
});

export const PermitStateEnum = {
  SUBMITTED: 'submitted',
  ACCEPTED: 'accepted',
  REFUSED: 'refused',
  WITHDRAWN: 'withdrawn',
} as const satisfies Record<string, PermitState>;
registerEnumType(PermitStateEnum, {
  name: 'PermitState',
  description: 'Where a permit stands.',
  valuesMap: {
    SUBMITTED: { description: 'Handed in; an operator is next.' },
    ACCEPTED: { description: 'It counts on the days it is valid.' },
    REFUSED: { description: 'Refused, with a reason.' },
    WITHDRAWN: { description: 'The seller withdrew it.' },
  },
});

@ObjectType('Permit', { description: 'A permit for food that a seller handed in.' })
@Allow.asParent()
export class PermitType extends PaperFields {
  @Field(() => PermitKindEnum, { description: 'Which paper.' })
  kind!: PermitKind;

  @Field(() => String, { description: 'Its number.' })
  number!: string;

  @Field(() => String, { description: 'Who issued it.' })
  issuer!: string;

  @Field(() => PermitStateEnum, { description: 'Where it stands.' })
  state!: PermitState;

  @Field(() => Boolean, { description: 'Whether it counts today: accepted and valid.' })
  counts!: boolean;

  @Field(() => Date, { nullable: true, description: 'When it was decided or withdrawn; null before.' })
  decidedAt!: Date | null;
}

@ObjectType('PermitConnection', { description: 'A page of permits, the longest waiting first.' })
@Allow.asParent()
export class PermitConnectionType {
  @Field(() => [PermitType], { description: 'The permits.' })
  nodes!: readonly PermitType[];

  @Field(() => PageInfoType, { description: 'Where the page stands.' })
  pageInfo!: PageInfoType;
}

@InputType({ description: 'Hands a permit in.' })
export class SubmitPermitInput extends HandInPaperInput {
  @Field(() => PermitKindEnum, { description: 'Which paper.' })
  kind!: PermitKind;
}

@InputType({ description: 'Withdraws a permit.' })
export class WithdrawPermitInput {
  @Field(() => ID, { description: 'Which.' })
  id!: string;
}

@InputType({ description: 'Decides on a permit.' })
export class DecidePermitInput {
  @Field(() => ID, { description: 'Which.' })
  id!: string;

  @Field(() => Boolean, { description: 'Whether it is accepted.' })
  accept!: boolean;

  @Field(() => String, { description: 'Why; the seller reads it. 200 characters at most.' })
  reason!: string;
}

@ObjectType('PermitNotFound', { implements: () => FailureType, description: 'No such permit of whoever asks.' })
@Allow.asParent()
export class PermitNotFoundType extends FailureType {}

@ObjectType('PermitMoved', { implements: () => FailureType, description: 'It was decided or withdrawn before.' })
@Allow.asParent()
export class PermitMovedType extends FailureType {}

@ObjectType('OwnShop', { implements: () => FailureType, description: 'Nobody decides on a shop they act for.' })
@Allow.asParent()
export class OwnShopType extends FailureType {}

export const SubmitPermitResult = createUnionType({
  name: 'SubmitPermitResult',
  description: 'What handing a permit in can lead to.',
  types: () => [PermitType, SellerNotFoundType, InvalidInputType] as const,
  resolveType: nameOfResult,
});

export const WithdrawPermitResult = createUnionType({
  name: 'WithdrawPermitResult',
  description: 'What withdrawing a permit can lead to.',
  types: () => [PermitType, PermitNotFoundType, PermitMovedType] as const,
  resolveType: nameOfResult,
});

export const DecidePermitResult = createUnionType({
  name: 'DecidePermitResult',
  description: 'What deciding on a permit can lead to.',
  types: () => [PermitType, PermitNotFoundType, PermitMovedType, OwnShopType, InvalidInputType] as const,
  resolveType: nameOfResult,
});
