import { createUnionType, Field, InputType, ObjectType } from '@nestjs/graphql';
import { InvalidInputType } from '@shanhuo/kernel/graphql';
import { nameOfResult } from '../failure/failure-words.js';
import {
  FreshSignInNeededType,
  SecondFactorRefusedType,
  SignInRefusedType,
  TooManyAttemptsType,
} from '../failure/failure.types.js';
import { Allow } from '../permission/allow.js';

@InputType({ description: 'Begins to set up the second factor.' })
export class StartSecondFactorInput {
  @Field(() => String, {
    nullable: true,
    description: 'The present password; may be left out within half an hour after a sign-in by code.',
  })
  currentPassword?: string | null;
}

@InputType({ description: 'Switches the second factor on.' })
export class ConfirmSecondFactorInput {
  @Field(() => String, { description: 'The first six digits the authenticator shows.' })
  code!: string;
}

@ObjectType('SecondFactorSetup', {
  description: 'What to enter into an authenticator; nothing is switched on yet.',
})
@Allow.asParent()
export class SecondFactorSetupType {
  @Field(() => String, { description: 'The same for a QR code, as authenticators read it.' })
  totpUri!: string;

  @Field(() => String, { description: 'The secret in base 32, to type by hand.' })
  secret!: string;
}

@ObjectType('SecondFactorEnabled', { description: 'Switched on; all other devices are signed out.' })
@Allow.asParent()
export class SecondFactorEnabledType {
  @Field(() => [String], {
    description: 'Ways in for the day the authenticator is lost, each good once, told this once.',
  })
  recoveryCodes!: readonly string[];
}

export const StartSecondFactorResult = createUnionType({
  name: 'StartSecondFactorResult',
  description: 'What beginning to set up a second factor can lead to.',
  types: () =>
    [SecondFactorSetupType, SignInRefusedType, FreshSignInNeededType, InvalidInputType, TooManyAttemptsType] as const,
  resolveType: nameOfResult,
});

export const ConfirmSecondFactorResult = createUnionType({
  name: 'ConfirmSecondFactorResult',
  description: 'What switching the second factor on can lead to.',
  types: () => [SecondFactorEnabledType, SecondFactorRefusedType, InvalidInputType, TooManyAttemptsType] as const,
  resolveType: nameOfResult,
});
