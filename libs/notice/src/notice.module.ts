import { Module } from '@nestjs/common';
import { InboxRepository } from './inbox/inbox.repository.js';
import { InboxService } from './inbox/inbox.service.js';
import { TellPersonHandlers } from './inbox/tell-person.handlers.js';
import { NoticeHandlers } from './notice.handlers.js';
import { NoticeRetention } from './retention.service.js';
import { OfflineTextChannel } from './text/offline-text-channel.js';
import { SendSignInCode } from './text/send-sign-in-code.handler.js';
import { TextChannel } from './text/text-channel.js';
import { TextService } from './text/text.service.js';

const SERVICES = [
  InboxRepository,
  InboxService,
  NoticeHandlers,
  NoticeRetention,
  OfflineTextChannel,
  SendSignInCode,
  TellPersonHandlers,
  TextService,
];

/** Messages to persons. The offline channel is the one there is; a provider's adapter takes the place of `TextChannel`. */
@Module({
  providers: [{ provide: TextChannel, useExisting: OfflineTextChannel }, ...SERVICES],
  exports: SERVICES,
})
export class NoticeModule {}
