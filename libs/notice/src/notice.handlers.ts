import { Inject, Injectable } from '@nestjs/common';
import type { EventHandler } from '@shanhuo/database';
import { TellPersonHandlers } from './inbox/tell-person.handlers.js';
import { SendSignInCode } from './text/send-sign-in-code.handler.js';
import { SEND_TEXT, TextService } from './text/text.service.js';

/** A job of this lib that is no event's: its queue, and what to do with one. */
export interface NoticeJob {
  readonly queue: string;
  /** Takes what waits together; if it throws, all of it is tried again. */
  readonly runAll: (jobs: readonly unknown[]) => Promise<void>;
}

/** Queues the jobs of this lib need, besides those of its subscriptions. */
export const NOTICE_QUEUES: readonly string[] = [SEND_TEXT];

/** What the worker does for this lib. */
@Injectable()
export class NoticeHandlers {
  readonly all: readonly EventHandler[];
  readonly jobs: readonly NoticeJob[];

  constructor(
    @Inject(SendSignInCode) sendSignInCode: SendSignInCode,
    @Inject(TellPersonHandlers) tellPerson: TellPersonHandlers,
    @Inject(TextService) texts: TextService,
  ) {
    this.all = [sendSignInCode, ...tellPerson.all] as readonly EventHandler[];
    const textIdOf = (job: unknown): string => (job as { textId: string }).textId;
    this.jobs = [{ queue: SEND_TEXT, runAll: (jobs) => texts.sendAll(jobs.map(textIdOf)) }];
  }
}
