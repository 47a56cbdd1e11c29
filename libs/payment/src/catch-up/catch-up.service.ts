import { Inject, Injectable, Logger } from '@nestjs/common';
import { Database } from '@shanhuo/database';
import { Clock } from '@shanhuo/kernel';
import { ExpireSession } from '../checkout/expire-session.job.js';
import { SessionRepository, type SessionRow } from '../checkout/session.repository.js';
import { LOOK_AFTER_MS } from '../checkout/session.rules.js';
import { PaymentSetting } from '../provider/payment-setting.js';
import { REFUND_LOOK_AFTER_MS } from '../refund/refund.service.js';
import { RefundRepository } from '../refund/refund.repository.js';
import { SendRefund } from '../refund/send-refund.job.js';
import { EventRepository } from '../webhook/event.repository.js';
import { TakeEvent } from '../webhook/take-event.job.js';

const MOST_AT_ONCE = 200;
/** Calls of the provider side by side: a backlog is worked off without crowding out those who want to pay. */
const SIDE_BY_SIDE = 4;

/**
 * Looks at what should have been heard of by now: a webhook may be dropped and a job may be lost, and still everything
 * ends within minutes. Each thing that fails is left to its next turn.
 */
@Injectable()
export class CatchUp {
  private readonly logger = new Logger(CatchUp.name);

  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(SessionRepository) private readonly sessions: SessionRepository,
    @Inject(RefundRepository) private readonly refunds: RefundRepository,
    @Inject(EventRepository) private readonly events: EventRepository,
    @Inject(ExpireSession) private readonly expiring: ExpireSession,
    @Inject(SendRefund) private readonly sending: SendRefund,
    @Inject(TakeEvent) private readonly taking: TakeEvent,
    @Inject(PaymentSetting) private readonly setting: PaymentSetting,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  async run(): Promise<void> {
    if (this.setting.provider === undefined) return;
    await this.lookAtEvents();
    await this.lookAtSessions();
    await this.lookAtRefunds();
  }

  private async lookAtEvents(): Promise<void> {
    const waiting = await this.events.findWaiting(this.from(-LOOK_AFTER_MS), MOST_AT_ONCE);
    await this.each(waiting, (event) => this.taking.run(event));
  }

  private async lookAtSessions(): Promise<void> {
    const due = await this.database.inTransaction((tx) =>
      this.sessions.takeToLookAt(tx, this.clock.now(), this.from(LOOK_AFTER_MS), MOST_AT_ONCE),
    );
    await this.each(due, (session) => this.lookAtSession(session));
  }

  private async lookAtSession(session: SessionRow): Promise<void> {
    const { providerSessionId, paymentId } = session;
    // Without an answer, or past its end, there is nothing to wait for: it is ended, which finds out as well.
    if (providerSessionId === null || session.endsAt <= this.from(-2 * 60_000)) await this.expiring.run(paymentId);
    else await this.expiring.settle(session, await this.setting.getProvider().getSession(providerSessionId));
  }

  private async lookAtRefunds(): Promise<void> {
    const due = await this.database.inTransaction((tx) =>
      this.refunds.takeToLookAt(tx, this.clock.now(), this.from(REFUND_LOOK_AFTER_MS), MOST_AT_ONCE),
    );
    await this.each(due, (refundId) => this.sending.lookAfter(refundId));
  }

  private async each<Item>(items: readonly Item[], look: (item: Item) => Promise<void>): Promise<void> {
    const left = [...items];
    const work = async (): Promise<void> => {
      for (let item = left.shift(); item !== undefined; item = left.shift()) {
        await look(item).catch((error: unknown) => {
          this.logger.warn({
            msg: 'left to the next turn',
            reason: error instanceof Error ? error.message : 'unknown',
          });
        });
      }
    };
    await Promise.all(Array.from({ length: SIDE_BY_SIDE }, work));
  }

  private from(milliseconds: number): Date {
    return new Date(this.clock.now().getTime() + milliseconds);
  }
}
