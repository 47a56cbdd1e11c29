import { Inject } from '@nestjs/common';
import { Args, Mutation, Resolver } from '@nestjs/graphql';
import type { Language } from '@shanhuo/kernel';
import { IDENTITY_FAILURE_WORDS, say } from '../failure/failure-words.js';
import { Allow } from '../permission/allow.js';
import { CurrentLanguage, CurrentSession } from '../viewer/request-context.js';
import type { ViewerSession } from '../viewer/viewer.js';
import { ConfirmSecondFactorService } from './confirm-second-factor.service.js';
import {
  ConfirmSecondFactorInput,
  ConfirmSecondFactorResult,
  StartSecondFactorInput,
  StartSecondFactorResult,
} from './second-factor.types.js';
import { StartSecondFactorService } from './start-second-factor.service.js';

@Resolver()
export class SecondFactorResolver {
  constructor(
    @Inject(StartSecondFactorService) private readonly starting: StartSecondFactorService,
    @Inject(ConfirmSecondFactorService) private readonly confirming: ConfirmSecondFactorService,
  ) {}

  @Allow.signedIn('one’s own second factor')
  @Mutation(() => StartSecondFactorResult, { description: 'Makes a secret for an authenticator.' })
  async startSecondFactor(
    @Args('input', { description: 'What proves that it is oneself.' }) input: StartSecondFactorInput,
    @CurrentSession() session: ViewerSession,
    @CurrentLanguage() language: Language,
  ) {
    return say(await this.starting.start(input, session, language), IDENTITY_FAILURE_WORDS, language);
  }

  @Allow.signedIn('one’s own second factor')
  @Mutation(() => ConfirmSecondFactorResult, {
    description: 'Switches the second factor on with its first right code.',
  })
  async confirmSecondFactor(
    @Args('input', { description: 'The first code.' }) input: ConfirmSecondFactorInput,
    @CurrentSession() session: ViewerSession,
    @CurrentLanguage() language: Language,
  ) {
    return say(await this.confirming.confirm(input, session, language), IDENTITY_FAILURE_WORDS, language);
  }
}
