import { Inject } from '@nestjs/common';
import { Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { Language } from '@shanhuo/kernel';
import { GrantService } from '../grant/grant.service.js';
import { GrantSubjects } from '../grant/grant-subjects.js';
import { Allow } from '../permission/allow.js';
import { SessionService } from '../session/session.service.js';
import { CurrentLanguage, CurrentViewer } from '../viewer/request-context.js';
import type { Viewer } from '../viewer/viewer.js';
import { AccountService } from './account.service.js';
import { AccountType, GrantType, SessionType } from './account.types.js';

@Resolver(() => AccountType)
export class AccountResolver {
  constructor(
    @Inject(AccountService) private readonly accounts: AccountService,
    @Inject(GrantService) private readonly grantService: GrantService,
    @Inject(GrantSubjects) private readonly subjects: GrantSubjects,
    @Inject(SessionService) private readonly sessionService: SessionService,
  ) {}

  @Allow.everyone()
  @Query(() => AccountType, { nullable: true, description: 'One’s own account; null for a visitor.' })
  async me(@CurrentViewer() viewer: Viewer): Promise<AccountType | null> {
    return viewer.personId === undefined ? null : this.accounts.get(viewer.personId);
  }

  @Allow.owner('id', 'one’s own grants')
  @ResolveField(() => [GrantType], { description: 'Roles the person holds, oldest first.' })
  async grants(@Parent() account: AccountType, @CurrentLanguage() language: Language): Promise<GrantType[]> {
    const grants = await this.grantService.findOf(account.id);
    const names = await this.subjects.namesFor(grants, language);
    return grants.map(({ role, since }, index) => ({ role, since, subjectName: names[index] ?? null }));
  }

  @Allow.owner('id', 'one’s own sessions')
  @ResolveField(() => [SessionType], {
    description: 'Devices on which the person is signed in, newest first, 100 at most.',
  })
  async sessions(@Parent() account: AccountType, @CurrentViewer() viewer: Viewer): Promise<SessionType[]> {
    const sessions = await this.sessionService.findLive(account.id);
    return sessions.map((session) => ({ ...session, current: session.id === viewer.session?.sessionId }));
  }
}
