import { Inject, Injectable } from '@nestjs/common';
import { Database, runIn, statement } from '@shanhuo/database';
import { Clock } from '@shanhuo/kernel';

const DAY_MILLISECONDS = 24 * 3_600_000;

/** How long what is over is still kept: the same words as in the register of personal data. */
export const NOTICE_KEPT_DAYS = { texts: 7, offlineTexts: 1, messages: 730 } as const;

const forgetTexts = statement('notice.forget_texts', `delete from notice.texts where expires_at < $1`);
const forgetOfflineTexts = statement(
  'notice.forget_offline_texts',
  `delete from notice.offline_texts where sent_at < $1`,
);
const forgetMessages = statement('notice.forget_messages', `delete from notice.messages where sent_at < $1`);

/** Forgets what has served its purpose. The worker calls it once a day. */
@Injectable()
export class NoticeRetention {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  async forget(): Promise<void> {
    const daysAgo = (days: number) => new Date(this.clock.now().getTime() - days * DAY_MILLISECONDS);
    await this.database.inTransaction(async (tx) => {
      await runIn(tx, forgetTexts, [daysAgo(NOTICE_KEPT_DAYS.texts)]);
      await runIn(tx, forgetOfflineTexts, [daysAgo(NOTICE_KEPT_DAYS.offlineTexts)]);
      await runIn(tx, forgetMessages, [daysAgo(NOTICE_KEPT_DAYS.messages)]);
    });
  }
}
