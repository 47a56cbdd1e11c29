import { Field, Int, ObjectType } from '@nestjs/graphql';
import { FailureType } from '@shanhuo/kernel/graphql';
import { Allow } from '../permission/allow.js';

@ObjectType('TooManyAttempts', {
  implements: () => FailureType,
  description: 'A limit is full; nothing was tried.',
})
@Allow.asParent()
export class TooManyAttemptsType extends FailureType {
  @Field(() => Int, { description: 'Seconds until another attempt is taken.' })
  retryAfterSeconds!: number;
}

@ObjectType('SignInRefused', {
  implements: () => FailureType,
  description: 'Wrong code, wrong password, unknown phone, used or expired code: one answer for all.',
})
@Allow.asParent()
export class SignInRefusedType extends FailureType {}

@ObjectType('FreshSignInNeeded', {
  implements: () => FailureType,
  description: 'Secrets change only with the present password, or within half an hour after a sign-in by code.',
})
@Allow.asParent()
export class FreshSignInNeededType extends FailureType {}

@ObjectType('SecondFactorRefused', {
  implements: () => FailureType,
  description: 'The code of the authenticator is not right.',
})
@Allow.asParent()
export class SecondFactorRefusedType extends FailureType {}

@ObjectType('SessionNotFound', {
  implements: () => FailureType,
  description: 'No such session of the person, or it has ended.',
})
@Allow.asParent()
export class SessionNotFoundType extends FailureType {}

@ObjectType('IdempotencyKeyReused', {
  implements: () => FailureType,
  description: 'The key was used before with other input; nothing was done.',
})
@Allow.asParent()
export class IdempotencyKeyReusedType extends FailureType {}
