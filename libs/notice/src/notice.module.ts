import { type DynamicModule, Module } from '@nestjs/common';
import { InboxRepository } from './inbox/inbox.repository.js';
import { InboxService } from './inbox/inbox.service.js';
import { TellPersonHandlers } from './inbox/tell-person.handlers.js';
import { NoticeHandlers } from './notice.handlers.js';
import { NoticeRetention } from './retention.service.js';
import { OfflineTextChannel } from './text/offline-text-channel.js';
import { SendSignInCode } from './text/send-sign-in-code.handler.js';
import { TextChannel } from './text/text-channel.js';
import { TextService } from './text/text.service.js';
import { NoticeSettings } from './words/help-line.js';

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
export class NoticeModule {
  /** What a process brings once; the libs that tell somebody import the module itself, and find the settings there. */
  static forRoot({ helpPhone }: NoticeSettings): DynamicModule {
    const settings = { provide: NoticeSettings, useValue: { helpPhone } satisfies NoticeSettings };
    return {
      module: NoticeRoot,
      global: true,
      imports: [NoticeModule],
      providers: [settings],
      exports: [NoticeModule, NoticeSettings],
    };
  }
}

@Module({})
class NoticeRoot {}
