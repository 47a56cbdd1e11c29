import { createUnionType, Field, InputType, Int, ObjectType } from '@nestjs/graphql';
import { InvalidInputType } from '@shanhuo/kernel/graphql';
import { nameOfResult } from '../failure/failure-words.js';
import { SignInRefusedType, TooManyAttemptsType } from '../failure/failure.types.js';
import { Allow } from '../permission/allow.js';

@InputType({ description: 'Asks for a one-time code by text message.' })
export class RequestSignInCodeInput {
  @Field(() => String, {
    description: 'Mobile number of mainland China; spaces, +86 and full-width digits are forgiven.',
  })
  phone!: string;
}

@InputType({ description: 'Signs in with a one-time code.' })
export class SignInWithCodeInput {
  @Field(() => String, { description: 'The phone the code was sent to.' })
  phone!: string;

  @Field(() => String, { description: 'The six digits of the text message.' })
  code!: string;
}

@InputType({ description: 'Signs in with a password.' })
export class SignInWithPasswordInput {
  @Field(() => String, { description: 'The phone of the account.' })
  phone!: string;

  @Field(() => String, { description: 'Its password.' })
  password!: string;
}

@InputType({ description: 'Gives the second factor a sign-in asked for.' })
export class CompleteSignInInput {
  @Field(() => String, { description: 'The challenge the first step answered with.' })
  challenge!: string;

  @Field(() => String, { description: 'Six digits of the authenticator, or a recovery code.' })
  code!: string;
}

@ObjectType('SignInCodeSent', {
  description: 'A code is on its way. Whether the phone has an account is not told: signing in opens one.',
})
@Allow.asParent()
export class SignInCodeSentType {
  @Field(() => String, { description: 'Where it goes, masked.' })
  maskedPhone!: string;

  @Field(() => Int, { description: 'Seconds until the code expires.' })
  expiresInSeconds!: number;

  @Field(() => Int, { description: 'Seconds until another code can be asked for.' })
  resendAfterSeconds!: number;
}

@ObjectType('SignedIn', { description: 'Signed in.' })
@Allow.asParent()
export class SignedInType {
  @Field(() => String, { description: 'The session, told this once: sent back as `Authorization: Bearer`.' })
  sessionToken!: string;

  @Field(() => Date, { description: 'When the session ends by itself.' })
  expiresAt!: Date;

  @Field(() => Boolean, { description: 'Whether this sign-in opened the account.' })
  newAccount!: boolean;

  personId!: string;
}

@ObjectType('SecondFactorNeeded', {
  description: 'The first step was right; the account asks for its second factor.',
})
@Allow.asParent()
export class SecondFactorNeededType {
  @Field(() => String, { description: 'To be sent back with the second factor.' })
  challenge!: string;

  @Field(() => Date, { description: 'Until when.' })
  expiresAt!: Date;
}

@ObjectType('SignedOut', { description: 'This session has ended, if there was one.' })
@Allow.asParent()
export class SignedOutType {
  @Field(() => Boolean, { description: 'Always true.' })
  done!: boolean;
}

export const RequestSignInCodeResult = createUnionType({
  name: 'RequestSignInCodeResult',
  description: 'What asking for a code can lead to.',
  types: () => [SignInCodeSentType, InvalidInputType, TooManyAttemptsType] as const,
  resolveType: nameOfResult,
});

export const SignInResult = createUnionType({
  name: 'SignInResult',
  description: 'What signing in can lead to.',
  types: () =>
    [SignedInType, SecondFactorNeededType, SignInRefusedType, InvalidInputType, TooManyAttemptsType] as const,
  resolveType: nameOfResult,
});

export const SignOutResult = createUnionType({
  name: 'SignOutResult',
  description: 'What signing out can lead to.',
  types: () => [SignedOutType] as const,
  resolveType: nameOfResult,
});
