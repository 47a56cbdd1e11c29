import { Inject, Injectable } from '@nestjs/common';
import { Database, runIn, statement } from '@shanhuo/database';
import { Clock } from '@shanhuo/kernel';

const DAY_MILLISECONDS = 24 * 3_600_000;

/** How long what is over is still kept: the same words as in the register of personal data. */
export const KEPT_DAYS = { codes: 1, challenges: 1, sessions: 90 } as const;

const forgetCodes = statement('identity.forget_codes', `delete from auth.sign_in_codes where expires_at < $1`);
const forgetConsents = statement(
  'identity.forget_consent_codes',
  `delete from auth.consent_codes where expires_at < $1`,
);
const forgetChallenges = statement(
  'identity.forget_challenges',
  `delete from auth.sign_in_challenges where expires_at < $1`,
);
const forgetSessions = statement('identity.forget_sessions', `delete from auth.sessions where expires_at < $1`);
const forgetLimits = statement('identity.forget_limits', `delete from auth.limits where expire < $1`);

/** Forgets what has served its purpose. The worker calls it once a day. */
@Injectable()
export class Retention {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  async forget(): Promise<void> {
    const now = this.clock.now().getTime();
    const daysAgo = (days: number) => new Date(now - days * DAY_MILLISECONDS);
    await this.database.inTransaction(async (tx) => {
      await runIn(tx, forgetCodes, [daysAgo(KEPT_DAYS.codes)]);
      await runIn(tx, forgetConsents, [daysAgo(KEPT_DAYS.codes)]);
      await runIn(tx, forgetChallenges, [daysAgo(KEPT_DAYS.challenges)]);
      await runIn(tx, forgetSessions, [daysAgo(KEPT_DAYS.sessions)]);
      await runIn(tx, forgetLimits, [now]);
    });
  }
}
