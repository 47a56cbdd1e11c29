import { createUnionType, Field, InputType, ObjectType } from '@nestjs/graphql';
import { InvalidInputType } from '@shanhuo/kernel/graphql';
import { nameOfResult } from '../failure/failure-words.js';
import { FreshSignInNeededType, SignInRefusedType, TooManyAttemptsType } from '../failure/failure.types.js';
import { Allow } from '../permission/allow.js';

@InputType({ description: 'Sets or changes one’s own password.' })
export class SetPasswordInput {
  @Field(() => String, { description: 'Eight characters at least, 128 at most.' })
  newPassword!: string;

  @Field(() => String, {
    nullable: true,
    description: 'The present one; may be left out within half an hour after a sign-in by code.',
  })
  currentPassword?: string | null;
}

@ObjectType('PasswordSet', { description: 'The password holds; all other devices are signed out.' })
@Allow.asParent()
export class PasswordSetType {
  personId!: string;
}

export const SetPasswordResult = createUnionType({
  name: 'SetPasswordResult',
  description: 'What setting a password can lead to.',
  types: () =>
    [PasswordSetType, InvalidInputType, SignInRefusedType, FreshSignInNeededType, TooManyAttemptsType] as const,
  resolveType: nameOfResult,
});
