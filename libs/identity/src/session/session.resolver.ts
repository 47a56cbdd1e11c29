import { Inject } from '@nestjs/common';
import { Args, Mutation, Resolver } from '@nestjs/graphql';
import type { Language } from '@shanhuo/kernel';
import { IDENTITY_FAILURE_WORDS, say } from '../failure/failure-words.js';
import { Allow } from '../permission/allow.js';
import { CurrentLanguage, CurrentSession } from '../viewer/request-context.js';
import type { ViewerSession } from '../viewer/viewer.js';
import { SessionService } from './session.service.js';
import { EndOtherSessionsResult, EndSessionInput, EndSessionResult } from './session.types.js';

@Resolver()
export class SessionResolver {
  constructor(@Inject(SessionService) private readonly sessions: SessionService) {}

  @Allow.signedIn('one’s own sessions')
  @Mutation(() => EndSessionResult, { description: 'Signs one device out.' })
  async endSession(
    @Args('input', { description: 'Which session.' }) input: EndSessionInput,
    @CurrentSession() session: ViewerSession,
    @CurrentLanguage() language: Language,
  ) {
    return say(await this.sessions.end(session, input.sessionId), IDENTITY_FAILURE_WORDS, language);
  }

  @Allow.signedIn('one’s own sessions')
  @Mutation(() => EndOtherSessionsResult, { description: 'Signs all devices out but this one.' })
  async endOtherSessions(@CurrentSession() session: ViewerSession) {
    return this.sessions.endOthers(session);
  }
}
