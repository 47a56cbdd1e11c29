import { Inject, Injectable, Logger } from '@nestjs/common';
import { Database } from '@shanhuo/database';
import { Clock } from '@shanhuo/kernel';
import { TakeCharge } from '../capture/take-charge.service.js';
import { ExpireSession } from '../checkout/expire-session.job.js';
import { SessionRepository } from '../checkout/session.repository.js';
import { ProviderRefused } from '../provider/payment-provider.js';
import { PaymentSetting } from '../provider/payment-setting.js';
import { SendRefund } from '../refund/send-refund.job.js';
import { EventRepository, type TakeEventJob } from './event.repository.js';

/** Looks into an event. It may come twice, late, or before its predecessor: only what the provider says now counts. */
@Injectable()
export class TakeEvent {
  private readonly logger = new Logger(TakeEvent.name);

  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(EventRepository) private readonly events: EventRepository,
    @Inject(SessionRepository) private readonly sessions: SessionRepository,
    @Inject(TakeCharge) private readonly charges: TakeCharge,
    @Inject(ExpireSession) private readonly expiring: ExpireSession,
    @Inject(SendRefund) private readonly refunds: SendRefund,
    @Inject(PaymentSetting) private readonly setting: PaymentSetting,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  async run(job: TakeEventJob): Promise<void> {
    try {
      await this.look(job);
    } catch (error) {
      if (!(error instanceof ProviderRefused)) throw error;
      // The provider does not know what it told of, and will not later: asking every minute for ever brings nothing.
      this.logger.error({ msg: 'nothing to look into', eventId: job.eventId, reason: error.message });
      await this.database.inTransaction((tx) => this.events.markHandled(tx, job.eventId, this.clock.now()));
    }
  }

  private async look({ eventId, look, objectId }: TakeEventJob): Promise<void> {
    if (look === 'intent') {
      // Money that is taken marks its events in the same statement.
      if (await this.charges.take(objectId)) return;
      await this.database.inTransaction((tx) => this.events.markMoneySeen(tx, objectId, this.clock.now()));
      return;
    }
    if (look === 'session') await this.lookAtSession(objectId);
    if (look === 'refund') await this.refunds.lookAt(objectId);
    await this.database.inTransaction((tx) => this.events.markHandled(tx, eventId, this.clock.now()));
  }

  private async lookAtSession(providerSessionId: string): Promise<void> {
    const session = await this.sessions.findByProviderId(providerSessionId);
    if (session === undefined) return; // Of another shop, or its answer has not been written down: it is looked at in turn.
    await this.expiring.settle(session, await this.setting.getProvider().getSession(providerSessionId));
  }
}
