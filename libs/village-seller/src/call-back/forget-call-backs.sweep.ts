import { Inject, Injectable } from '@nestjs/common';
import { Database } from '@shanhuo/database';
import { Clock } from '@shanhuo/kernel';
import { CallBackRepository } from './call-back.repository.js';

const DAY_MILLISECONDS = 24 * 3_600_000;

/** How long a request is answered at all, and how long its number is kept once it is over: as the register has it. */
export const CALL_BACKS_KEPT_DAYS = { unanswered: 60, over: 30 } as const;

/** Ends what nobody answered, and forgets numbers of what is over. Right when run late or twice. */
@Injectable()
export class ForgetCallBacksSweep {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(CallBackRepository) private readonly callBacks: CallBackRepository,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  async run(): Promise<void> {
    const now = this.clock.now();
    const before = (days: number): Date => new Date(now.getTime() - days * DAY_MILLISECONDS);
    await this.database.inTransaction(async (tx) => {
      await this.callBacks.lapse(tx, before(CALL_BACKS_KEPT_DAYS.unanswered), now);
      await this.callBacks.forget(tx, before(CALL_BACKS_KEPT_DAYS.over), now);
    });
  }
}
