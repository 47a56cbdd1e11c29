import { Inject, Injectable, Logger } from '@nestjs/common';
import { Database } from '@shanhuo/database';
import { Clock } from '@shanhuo/kernel';
import {
  ProviderBroke,
  ProviderRefused,
  ProviderSilent,
  type AskedCheckout,
  type PaymentProvider,
} from '../provider/payment-provider.js';
import { PaymentSetting } from '../provider/payment-setting.js';
import { PaymentNotOpen, PaymentsClosed, PaymentUnavailable } from './checkout.failures.js';
import { SessionRepository, type PayableRow, type SessionRow } from './session.repository.js';
import { isKeyAlive, newPage, type NewPage } from './session.rules.js';

/** What a buyer pays for and where the provider sends the buyer afterwards. Items that do not sum to the amount become one. */
export interface CheckoutWish extends AskedCheckout {
  readonly payableId: string;
}

/** Where to pay. `demo`: no money moves there. */
export class PaymentPage {
  constructor(
    readonly url: string,
    readonly demo: boolean,
  ) {}
}

/** An attempt that broke or was refused makes room for the next; more than that is not mended by asking. */
const MOST_ATTEMPTS = 3;

/** Opens the provider's page for a payment: one page at a time, whatever happens to the answers. */
@Injectable()
export class CheckoutService {
  private readonly logger = new Logger(CheckoutService.name);

  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(SessionRepository) private readonly sessions: SessionRepository,
    @Inject(PaymentSetting) private readonly setting: PaymentSetting,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  /** Asks for the page that was written down with its payment, now that both are committed; any other, should that fail. */
  async open(
    page: NewPage,
    wish: CheckoutWish,
    payableCode: string,
  ): Promise<PaymentPage | PaymentUnavailable | PaymentNotOpen | PaymentsClosed> {
    const outcome = await this.ask(this.setting.getProvider(), toSession(page, payableCode));
    return outcome === 'ask anew' ? this.start(wish) : outcome;
  }

  async start(wish: CheckoutWish): Promise<PaymentPage | PaymentUnavailable | PaymentNotOpen | PaymentsClosed> {
    for (let round = 0; round < MOST_ATTEMPTS; round++) {
      const payable = await this.sessions.findPayable(wish.payableId);
      const { provider } = this.setting;
      if (provider === undefined || (payable && payable.provider !== provider.name)) return new PaymentsClosed();
      if (payable === undefined || !this.isPayable(payable)) return new PaymentNotOpen();

      const known = this.usableSession(payable);
      if (known !== undefined && known.url !== null) return new PaymentPage(known.url, isDemo(provider));
      const session = known ?? (await this.addSession(payable, wish));
      if (session === undefined) continue; // Somebody else was quicker: theirs is found next.
      const outcome = await this.ask(provider, session);
      if (outcome !== 'ask anew') return outcome;
    }
    return new PaymentUnavailable();
  }

  private isPayable({ state, payUntil }: PayableRow): boolean {
    return (state === 'opened' || state === 'failed') && payUntil > this.clock.now();
  }

  private usableSession({ session, state }: PayableRow): SessionRow | undefined {
    const now = this.clock.now();
    if (session?.endedAt !== null || state !== 'opened') return undefined;
    if (session.url !== null) return session.endsAt > now ? session : undefined;
    return isKeyAlive(session.askedAt, now) ? session : undefined;
  }

  private async addSession(payable: PayableRow, wish: CheckoutWish): Promise<SessionRow | undefined> {
    const attempt = (payable.session?.attempt ?? 0) + 1;
    const page = newPage(payable, attempt, wish, this.clock.now());
    return (await this.sessions.add(page)) ? toSession(page, payable.payableCode) : undefined;
  }

  private async ask(provider: PaymentProvider, session: SessionRow) {
    try {
      const made = await openOrFind(provider, session);
      if (made?.url === undefined) return await this.giveUp(session);
      const { id, url } = made;
      const state = await this.sessions.answer(session, id, url);
      return state === 'opened' ? new PaymentPage(url, isDemo(provider)) : new PaymentNotOpen();
    } catch (error) {
      if (error instanceof ProviderRefused) {
        this.logger.error({ msg: 'page refused', paymentId: session.paymentId, reason: error.message });
        return this.giveUp(session);
      }
      if (error instanceof ProviderSilent) {
        this.logger.warn({ msg: 'no answer about a page', paymentId: session.paymentId, reason: error.message });
        return new PaymentUnavailable();
      }
      throw error;
    }
  }

  private async giveUp(session: SessionRow): Promise<'ask anew'> {
    await this.database.inTransaction((tx) => this.sessions.end(tx, session, this.clock.now()));
    return 'ask anew';
  }
}

/** A page of which no answer is known. */
function toSession(page: NewPage, payableCode: string): SessionRow {
  return { ...page, payableCode, providerSessionId: null, url: null, endedAt: null };
}

/** After a stored error the key answers that error for ever, whether the page was made or not: so it is looked for first. */
export async function openOrFind(provider: PaymentProvider, session: SessionRow) {
  try {
    return await provider.openSession({ ...session, ...session.asked });
  } catch (error) {
    if (!(error instanceof ProviderBroke)) throw error;
    return provider.findSession(session.paymentId, session.attempt, session.askedAt);
  }
}

function isDemo(provider: PaymentProvider): boolean {
  return provider.name === 'stripe-sandbox';
}
