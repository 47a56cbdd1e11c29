import { Inject } from '@nestjs/common';
import { Args, Context, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { AccountService } from '../account/account.service.js';
import { AccountType } from '../account/account.types.js';
import { IDENTITY_FAILURE_WORDS, say } from '../failure/failure-words.js';
import { Allow } from '../permission/allow.js';
import { CompleteSignInService } from '../second-factor/complete-sign-in.service.js';
import { SessionService } from '../session/session.service.js';
import type { ViewerContext } from '../viewer/request-context.js';
import { ViewerService } from '../viewer/viewer.service.js';
import { SignedIn, SignedOut } from './sign-in.results.js';
import { SignInService, type Caller, type SignInOutcome } from './sign-in.service.js';
import {
  CompleteSignInInput,
  RequestSignInCodeInput,
  RequestSignInCodeResult,
  SignedInType,
  SignInResult,
  SignInWithCodeInput,
  SignInWithPasswordInput,
  SignOutResult,
} from './sign-in.types.js';

@Resolver(() => SignedInType)
export class SignInResolver {
  constructor(
    @Inject(SignInService) private readonly signIn: SignInService,
    @Inject(CompleteSignInService) private readonly completion: CompleteSignInService,
    @Inject(SessionService) private readonly sessions: SessionService,
    @Inject(AccountService) private readonly accounts: AccountService,
    @Inject(ViewerService) private readonly viewers: ViewerService,
  ) {}

  @Allow.everyone()
  @Mutation(() => RequestSignInCodeResult, {
    description: 'Sends a one-time code: one a minute and five an hour to a phone, twenty an hour for an address.',
  })
  async requestSignInCode(
    @Args('input', { description: 'Who asks.' }) input: RequestSignInCodeInput,
    @Context() context: ViewerContext,
  ) {
    return say(await this.signIn.requestCode(input, callerOf(context)), IDENTITY_FAILURE_WORDS, context.language);
  }

  @Allow.everyone()
  @Mutation(() => SignInResult, {
    description: 'Signs in with a one-time code; the first time it opens the account.',
  })
  async signInWithCode(
    @Args('input', { description: 'Phone and code.' }) input: SignInWithCodeInput,
    @Context() context: ViewerContext,
  ) {
    return this.answer(await this.signIn.withCode(input, callerOf(context)), context);
  }

  @Allow.everyone()
  @Mutation(() => SignInResult, { description: 'Signs in with phone and password.' })
  async signInWithPassword(
    @Args('input', { description: 'Phone and password.' }) input: SignInWithPasswordInput,
    @Context() context: ViewerContext,
  ) {
    return this.answer(await this.signIn.withPassword(input, callerOf(context)), context);
  }

  @Allow.everyone()
  @Mutation(() => SignInResult, { description: 'Second step of a sign-in that asked for the second factor.' })
  async completeSignIn(
    @Args('input', { description: 'Challenge and code.' }) input: CompleteSignInInput,
    @Context() context: ViewerContext,
  ) {
    return this.answer(await this.completion.complete(input, callerOf(context)), context);
  }

  @Allow.everyone()
  @Mutation(() => SignOutResult, {
    description: 'Ends the session of this request; a visitor is signed out already.',
  })
  async signOut(@Context() { viewer }: ViewerContext): Promise<SignedOut> {
    if (viewer.session !== undefined) await this.sessions.end(viewer.session, viewer.session.sessionId);
    return new SignedOut();
  }

  @Allow.owner('personId', 'the account just signed in to')
  @ResolveField(() => AccountType, { description: 'The account.' })
  async account(@Parent() { personId }: SignedInType): Promise<AccountType> {
    return this.accounts.get(personId);
  }

  private async answer(outcome: SignInOutcome, context: ViewerContext): Promise<SignInOutcome> {
    if (outcome instanceof SignedIn) {
      context.viewer = await this.viewers.byToken(outcome.sessionToken, context.viewer.visitor);
    }
    return say(outcome, IDENTITY_FAILURE_WORDS, context.language);
  }
}

function callerOf({ viewer, language }: ViewerContext): Caller {
  return { visitor: viewer.visitor, language };
}
