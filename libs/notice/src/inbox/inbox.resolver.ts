import { Inject } from '@nestjs/common';
import { Args, Int, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Allow, CurrentLanguage, CurrentSession, type ViewerSession } from '@shanhuo/identity';
import { AccountType, say, type FailureWords } from '@shanhuo/identity/graphql';
import type { Language } from '@shanhuo/kernel';
import { InboxService } from './inbox.service.js';
import {
  MarkMessageReadInput,
  MarkMessageReadResult,
  MarkMessagesReadInput,
  MarkMessagesReadResult,
  MessageConnectionType,
} from './inbox.types.js';

const WORDS: FailureWords = {
  MESSAGE_NOT_FOUND: { 'zh-CN': '没有找到这条消息。', en: 'This message was not found.' },
};

@Resolver(() => AccountType)
export class InboxResolver {
  constructor(@Inject(InboxService) private readonly inboxService: InboxService) {}

  @Allow.owner('id', 'one’s own inbox')
  @ResolveField(() => MessageConnectionType, { description: 'Messages to the person, newest first.' })
  async inbox(
    @Parent() account: AccountType,
    @CurrentLanguage() language: Language,
    @Args('first', { type: () => Int, defaultValue: 20, description: 'Messages on the page, 1 to 100.' })
    first: number,
    @Args('after', {
      type: () => String,
      nullable: true,
      description: 'Cursor of the message before the page.',
    })
    after?: string | null,
  ): Promise<MessageConnectionType> {
    return this.inboxService.findPage(account.id, first, after ?? undefined, language);
  }

  @Allow.owner('id', 'one’s own inbox')
  @ResolveField(() => Int, { description: 'Messages not read yet.' })
  async unreadCount(@Parent() account: AccountType): Promise<number> {
    return this.inboxService.countUnread(account.id);
  }

  @Allow.signedIn('one’s own messages')
  @Mutation(() => MarkMessageReadResult, { description: 'Marks a message as read; the first time stays.' })
  async markMessageRead(
    @Args('input', { description: 'Which message.' }) input: MarkMessageReadInput,
    @CurrentSession() session: ViewerSession,
    @CurrentLanguage() language: Language,
  ) {
    return say(await this.inboxService.markRead(session.personId, input.messageId, language), WORDS, language);
  }

  @Allow.signedIn('one’s own messages')
  @Mutation(() => MarkMessagesReadResult, {
    description: 'Marks a message of one’s own and all before it as read; the first time stays.',
  })
  async markMessagesRead(
    @Args('input', { description: 'The newest message that was shown.' }) input: MarkMessagesReadInput,
    @CurrentSession() session: ViewerSession,
    @CurrentLanguage() language: Language,
  ) {
    return say(await this.inboxService.markReadUpTo(session.personId, input.upToMessageId), WORDS, language);
  }
}
