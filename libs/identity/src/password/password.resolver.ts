import { Inject } from '@nestjs/common';
import { Args, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { Language } from '@shanhuo/kernel';
import { AccountService } from '../account/account.service.js';
import { AccountType } from '../account/account.types.js';
import { IDENTITY_FAILURE_WORDS, say } from '../failure/failure-words.js';
import { Allow } from '../permission/allow.js';
import { CurrentLanguage, CurrentSession } from '../viewer/request-context.js';
import type { ViewerSession } from '../viewer/viewer.js';
import { PasswordService } from './password.service.js';
import { PasswordSetType, SetPasswordInput, SetPasswordResult } from './password.types.js';

@Resolver(() => PasswordSetType)
export class PasswordResolver {
  constructor(
    @Inject(PasswordService) private readonly passwords: PasswordService,
    @Inject(AccountService) private readonly accounts: AccountService,
  ) {}

  @Allow.signedIn('one’s own password')
  @Mutation(() => SetPasswordResult, {
    description: 'Sets or changes the password; all other devices are signed out.',
  })
  async setPassword(
    @Args('input', { description: 'The new password, and the present one where there is one.' })
    input: SetPasswordInput,
    @CurrentSession() session: ViewerSession,
    @CurrentLanguage() language: Language,
  ) {
    return say(await this.passwords.set(input, session, language), IDENTITY_FAILURE_WORDS, language);
  }

  @Allow.owner('personId', 'one’s own account')
  @ResolveField(() => AccountType, { description: 'The account.' })
  async account(@Parent() { personId }: PasswordSetType): Promise<AccountType> {
    return this.accounts.get(personId);
  }
}
