import { Inject, Injectable } from '@nestjs/common';
import { Database } from '@shanhuo/database';
import { Clock } from '@shanhuo/kernel';
import { TakeCharge } from '../capture/take-charge.service.js';
import { PaymentRepository } from '../payment/payment.repository.js';
import { ProviderRefused, type PaymentProvider, type ProviderSession } from '../provider/payment-provider.js';
import { PaymentSetting } from '../provider/payment-setting.js';
import { openOrFind } from './checkout.service.js';
import { SessionRepository, type SessionRow } from './session.repository.js';
import { isKeyAlive } from './session.rules.js';

/** Ends the pages of a payment that was given up, and looks at those that can no longer be ended. */
@Injectable()
export class ExpireSession {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(PaymentRepository) private readonly payments: PaymentRepository,
    @Inject(SessionRepository) private readonly sessions: SessionRepository,
    @Inject(TakeCharge) private readonly charges: TakeCharge,
    @Inject(PaymentSetting) private readonly setting: PaymentSetting,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  async run(paymentId: string): Promise<void> {
    const provider = this.setting.getProvider();
    for (const session of await this.sessions.findOpen(paymentId)) {
      const id = session.providerSessionId ?? (await this.findLost(provider, session))?.id;
      const found = id === undefined ? undefined : await this.expire(provider, id);
      if (found === undefined) await this.end(session);
      else await this.settle(session, found);
    }
  }

  /** Undefined where the provider knows no such page, which then takes no money either. */
  private async expire(provider: PaymentProvider, id: string): Promise<ProviderSession | undefined> {
    try {
      return await provider.expireSession(id);
    } catch (error) {
      if (error instanceof ProviderRefused) return undefined;
      throw error;
    }
  }

  /** What a page turned out to be: money is taken, an end is kept, and a wallet that is still at it is looked at again later. */
  async settle(session: SessionRow, found: ProviderSession): Promise<void> {
    if (found.state === 'paid' && found.intentId !== undefined) await this.charges.take(found.intentId);
    if (found.state === 'over' || found.state === 'failed') await this.end(session, found.state === 'failed');
  }

  /** The page whose answer never came: asked for once more under its key, which either finds it or makes one to be ended. */
  private async findLost(provider: PaymentProvider, session: SessionRow): Promise<ProviderSession | undefined> {
    if (!isKeyAlive(session.askedAt, this.clock.now())) return undefined; // The longest life of a page is over as well.
    try {
      return await openOrFind(provider, session);
    } catch (error) {
      if (error instanceof ProviderRefused) return undefined;
      throw error;
    }
  }

  private async end(session: SessionRow, hasFailed = false): Promise<void> {
    const now = this.clock.now();
    await this.database.inTransaction(async (tx) => {
      // Payments are locked before their pages, as by whoever takes money.
      if (hasFailed) await this.payments.fail(tx, session, now, 'declined');
      await this.sessions.end(tx, session, now);
    });
  }
}
