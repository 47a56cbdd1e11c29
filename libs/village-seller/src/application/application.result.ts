import { createUnionType, Field, ObjectType } from '@nestjs/graphql';
import { Allow } from '@shanhuo/identity';
import { IdempotencyKeyReusedType, nameOfResult, TooManyAttemptsType } from '@shanhuo/identity/graphql';
import { FailureType, InvalidInputType } from '@shanhuo/kernel/graphql';
import { ApplicationType } from './application.types.js';

@ObjectType('ApplicationNotFound', {
  implements: () => FailureType,
  description: 'No such application of whoever asks: "not yours" and "not there" answer alike.',
})
@Allow.asParent()
export class ApplicationNotFoundType extends FailureType {}

@ObjectType('OpenApplicationExists', {
  implements: () => FailureType,
  description: 'The person has an application that is not decided yet.',
})
@Allow.asParent()
export class OpenApplicationExistsType extends FailureType {
  @Field(() => String, { description: 'Short code of that application.' })
  applicationCode!: string;
}

@ObjectType('ApplicationMoved', {
  implements: () => FailureType,
  description: 'The step cannot be made from where the application stands, or somebody else was faster.',
})
@Allow.asParent()
export class ApplicationMovedType extends FailureType {}

@ObjectType('OwnApplication', {
  implements: () => FailureType,
  description: 'Nobody vouches for themselves or decides on themselves.',
})
@Allow.asParent()
export class OwnApplicationType extends FailureType {}

@ObjectType('ChecklistOpen', {
  implements: () => FailureType,
  description: 'Something that is required is not done yet.',
})
@Allow.asParent()
export class ChecklistOpenType extends FailureType {
  @Field(() => [String], { description: 'What, in the words of the checklist.' })
  open!: readonly string[];
}

@ObjectType('IdentityTaken', {
  implements: () => FailureType,
  description: 'This identity number cannot be used with this account.',
})
@Allow.asParent()
export class IdentityTakenType extends FailureType {}

@ObjectType('RealNameRevealed', { description: 'Who somebody is, in plain; that it was shown is kept.' })
@Allow.asParent()
export class RealNameRevealedType {
  @Field(() => String, { description: 'Name.' })
  name!: string;

  @Field(() => String, { description: 'Identity number.' })
  identityNumber!: string;
}

export const ApplyAsSellerResult = createUnionType({
  name: 'ApplyAsSellerResult',
  description: 'What applying can lead to.',
  types: () =>
    [
      ApplicationType,
      InvalidInputType,
      OpenApplicationExistsType,
      IdentityTakenType,
      TooManyAttemptsType,
      IdempotencyKeyReusedType,
    ] as const,
  resolveType: nameOfResult,
});

export const ResubmitApplicationResult = createUnionType({
  name: 'ResubmitApplicationResult',
  description: 'What handing in again can lead to.',
  types: () =>
    [
      ApplicationType,
      InvalidInputType,
      ApplicationNotFoundType,
      ApplicationMovedType,
      IdentityTakenType,
      TooManyAttemptsType,
    ] as const,
  resolveType: nameOfResult,
});

export const WithdrawApplicationResult = createUnionType({
  name: 'WithdrawApplicationResult',
  description: 'What withdrawing an application can lead to.',
  types: () => [ApplicationType, ApplicationNotFoundType, ApplicationMovedType] as const,
  resolveType: nameOfResult,
});

export const DecideApplicationResult = createUnionType({
  name: 'DecideApplicationResult',
  description: 'What a step on somebody’s application can lead to.',
  types: () =>
    [
      ApplicationType,
      InvalidInputType,
      ApplicationNotFoundType,
      ApplicationMovedType,
      OwnApplicationType,
      ChecklistOpenType,
    ] as const,
  resolveType: nameOfResult,
});

export const RevealRealNameResult = createUnionType({
  name: 'RevealRealNameResult',
  description: 'What asking for a name in plain can lead to.',
  types: () => [RealNameRevealedType, ApplicationNotFoundType, InvalidInputType] as const,
  resolveType: nameOfResult,
});
