import { createUnionType, ObjectType } from '@nestjs/graphql';
import { Allow } from '@shanhuo/identity';
import { nameOfResult, TooManyAttemptsType } from '@shanhuo/identity/graphql';
import { FailureType, InvalidInputType } from '@shanhuo/kernel/graphql';
import { NotAHouseholdType } from '../membership/membership.result.js';
import { SellerNotFoundType } from '../seller/seller-failure.types.js';
import { Mandate, MandateAsked } from './mandate.types.js';

@ObjectType('MandateNotFound', {
  implements: () => FailureType,
  description: 'No such mandate of whoever asks: "not yours" and "not there" answer alike.',
})
@Allow.asParent()
export class MandateNotFoundType extends FailureType {}

@ObjectType('MandateMoved', {
  implements: () => FailureType,
  description: 'It was granted, withdrawn or ended before.',
})
@Allow.asParent()
export class MandateMovedType extends FailureType {}

@ObjectType('MandateCodeRefused', {
  implements: () => FailureType,
  description: 'Wrong code, another household’s, used or expired, or no try left: one answer for all.',
})
@Allow.asParent()
export class MandateCodeRefusedType extends FailureType {}

@ObjectType('AgentNotFound', {
  implements: () => FailureType,
  description: 'Nobody of that id is agent of the household’s village.',
})
@Allow.asParent()
export class AgentNotFoundType extends FailureType {}

@ObjectType('MandateForOneself', {
  implements: () => FailureType,
  description: 'Whoever sells for the shop themselves needs no mandate of it.',
})
@Allow.asParent()
export class MandateForOneselfType extends FailureType {}

export const GrantMandateResult = createUnionType({
  name: 'GrantMandateResult',
  description: 'What granting a mandate can lead to.',
  types: () => [Mandate, SellerNotFoundType, NotAHouseholdType, AgentNotFoundType, InvalidInputType] as const,
  resolveType: nameOfResult,
});

export const AskForMandateResult = createUnionType({
  name: 'AskForMandateResult',
  description: 'What asking for a mandate can lead to.',
  types: () =>
    [
      MandateAsked,
      SellerNotFoundType,
      NotAHouseholdType,
      MandateForOneselfType,
      TooManyAttemptsType,
      InvalidInputType,
    ] as const,
  resolveType: nameOfResult,
});

export const ConfirmMandateResult = createUnionType({
  name: 'ConfirmMandateResult',
  description: 'What confirming a mandate can lead to.',
  types: () => [Mandate, MandateNotFoundType, MandateMovedType, MandateCodeRefusedType, InvalidInputType] as const,
  resolveType: nameOfResult,
});

export const EndMandateResult = createUnionType({
  name: 'EndMandateResult',
  description: 'What ending a mandate can lead to.',
  types: () => [Mandate, MandateNotFoundType, MandateMovedType] as const,
  resolveType: nameOfResult,
});

export const EndMandateForHouseholdResult = createUnionType({
  name: 'EndMandateForHouseholdResult',
  description: 'What ending a mandate on a call can lead to.',
  types: () => [Mandate, MandateNotFoundType, MandateMovedType, InvalidInputType] as const,
  resolveType: nameOfResult,
});
