import type { PaymentsEnvironment } from '@shanhuo/kernel';
import type { Stripe } from 'stripe';
import {
  PaymentProvider,
  ProviderRefused,
  ProviderSilent,
  type CheckoutRequest,
  type ProviderCharge,
  type ProviderEvent,
  type ProviderMovement,
  type ProviderRefund,
  type ProviderSession,
  type RefundRequest,
} from './payment-provider.js';
import { toProviderError } from './stripe.errors.js';
import { readCharge, readEvent, readMovement, readRefund, readSession } from './stripe.readings.js';

const TIMEOUT_MS = 10_000;
const RETRIES = 1;
const SIGNATURE_LIVES_SECONDS = 300;
const PAGE = 100;
/** Rows looked through at most for one lost answer; it was made within these minutes. */
const MOST_LOOKED_THROUGH = 2_000;
const ABOUT_MS = 10 * 60_000;

/** Stripe through its own SDK; the sandbox speaks the same language at another address. */
export class StripeGateway extends PaymentProvider {
  readonly name = this.environment.provider;
  private loaded: Promise<Stripe> | undefined;

  /** `shop` marks what is ours in an account that others may use as well. */
  constructor(
    private readonly environment: PaymentsEnvironment,
    private readonly shop: string,
  ) {
    super();
  }

  openSession(request: CheckoutRequest): Promise<ProviderSession> {
    const metadata = { shop: this.shop, payment_id: request.paymentId, attempt: String(request.attempt) };
    const wish: Stripe.Checkout.SessionCreateParams = {
      mode: 'payment',
      client_reference_id: request.paymentId,
      allowed_payment_method_types: ['alipay', 'wechat_pay', 'card'],
      // The buyer pays the yuan that were agreed on, not another currency that looks handier.
      adaptive_pricing: { enabled: false },
      payment_method_options: { wechat_pay: { client: 'web' } },
      line_items: request.items.map(({ name, amountFen, quantity }) => ({
        quantity,
        price_data: { currency: 'cny', unit_amount: amountFen, product_data: { name: name.slice(0, 250) } },
      })),
      metadata,
      payment_intent_data: { metadata, description: request.payableCode },
      success_url: request.successUrl,
      cancel_url: request.cancelUrl,
      expires_at: Math.floor(request.endsAt.getTime() / 1_000),
      locale: request.language === 'en' ? 'en' : 'zh',
    };
    const idempotencyKey = `session:${request.paymentId}:${request.attempt}`;
    return this.write(async (stripe) => readSession(await stripe.checkout.sessions.create(wish, { idempotencyKey })));
  }

  findSession(paymentId: string, attempt: number, askedAt: Date): Promise<ProviderSession | undefined> {
    const created = { gte: Math.floor((askedAt.getTime() - ABOUT_MS) / 1_000) };
    return this.read(async (stripe) => {
      const pages = stripe.checkout.sessions.list({ created, limit: PAGE });
      for (const session of await pages.autoPagingToArray({ limit: MOST_LOOKED_THROUGH })) {
        const isIt = session.metadata?.['payment_id'] === paymentId && session.metadata['attempt'] === String(attempt);
        if (isIt) return readSession(session);
      }
      return undefined;
    });
  }

  getSession(sessionId: string): Promise<ProviderSession> {
    return this.read(async (stripe) =>
      readSession(await stripe.checkout.sessions.retrieve(sessionId, { expand: ['payment_intent'] })),
    );
  }

  async expireSession(sessionId: string): Promise<ProviderSession> {
    try {
      return await this.read(async (stripe) =>
        readSession(await stripe.checkout.sessions.expire(sessionId, { expand: ['payment_intent'] })),
      );
    } catch (error) {
      if (!(error instanceof ProviderRefused)) throw error;
      // Only an open one can be ended: what it is instead is the answer.
      return this.getSession(sessionId);
    }
  }

  findCharge(intentId: string): Promise<ProviderCharge | undefined> {
    return this.read(async (stripe) => {
      const intent = await stripe.paymentIntents.retrieve(intentId, {
        expand: ['latest_charge.balance_transaction'],
      });
      const charge = readCharge(intent, this.shop);
      if (charge === 'unsettled') throw new ProviderSilent(`the fee of ${intentId} is not known yet`);
      return charge;
    });
  }

  refund({ refundId, attempt, chargeId, amountMinor }: RefundRequest): Promise<ProviderRefund> {
    const metadata = { shop: this.shop, refund_id: refundId, attempt: String(attempt) };
    const idempotencyKey = `refund:${refundId}:${attempt}`;
    return this.write(async (stripe) =>
      readRefund(await stripe.refunds.create({ charge: chargeId, amount: amountMinor, metadata }, { idempotencyKey })),
    );
  }

  findRefund(chargeId: string, refundId: string, attempt: number): Promise<ProviderRefund | undefined> {
    return this.read(async (stripe) => {
      const refunds = await stripe.refunds
        .list({ charge: chargeId, limit: PAGE })
        .autoPagingToArray({ limit: MOST_LOOKED_THROUGH });
      return refunds.map(readRefund).find((each) => each.refundId === refundId && each.attempt === attempt);
    });
  }

  getRefund(providerRefundId: string): Promise<ProviderRefund> {
    return this.read(async (stripe) => readRefund(await stripe.refunds.retrieve(providerRefundId)));
  }

  listMovements(from: Date, until: Date): Promise<ProviderMovement[]> {
    const created = { gte: Math.floor(from.getTime() / 1_000), lt: Math.floor(until.getTime() / 1_000) };
    return this.movements({ created });
  }

  findMovements(ref: string): Promise<ProviderMovement[]> {
    return this.movements({ source: ref });
  }

  async readEvent(body: Buffer, signature: string, now: Date): Promise<ProviderEvent | undefined> {
    try {
      const { webhookSecret } = this.environment;
      const receivedAt = now.getTime();
      const stripe = await this.sdk();
      const event = await stripe.webhooks.constructEventAsync(
        body,
        signature,
        webhookSecret,
        SIGNATURE_LIVES_SECONDS,
        undefined,
        receivedAt,
      );
      return readEvent(event);
    } catch {
      return undefined;
    }
  }

  private movements(wish: Stripe.BalanceTransactionListParams): Promise<ProviderMovement[]> {
    return this.read(async (stripe) => {
      const movements: ProviderMovement[] = [];
      for await (const each of stripe.balanceTransactions.list({
        ...wish,
        limit: PAGE,
        expand: ['data.source'],
      })) {
        const movement = readMovement(each);
        if (movement !== undefined) movements.push(movement);
      }
      return movements.toReversed();
    });
  }

  private async read<Answer>(call: (stripe: Stripe) => Promise<Answer>): Promise<Answer> {
    try {
      return await call(await this.sdk());
    } catch (error) {
      throw await toProviderError(error, false);
    }
  }

  private async write<Answer>(call: (stripe: Stripe) => Promise<Answer>): Promise<Answer> {
    try {
      return await call(await this.sdk());
    } catch (error) {
      throw await toProviderError(error, true);
    }
  }

  /** Loaded at the first call: its 218 files would cost every start 75 ms, also where nobody pays yet. */
  private sdk(): Promise<Stripe> {
    this.loaded ??= connect(this.environment);
    return this.loaded;
  }
}

async function connect(environment: PaymentsEnvironment): Promise<Stripe> {
  const { Stripe: Sdk } = await import('stripe');
  return new Sdk(environment.secretKey, {
    maxNetworkRetries: RETRIES,
    timeout: TIMEOUT_MS,
    telemetry: false,
    ...(environment.provider === 'stripe-sandbox' && addressOf(environment.url)),
  });
}

function addressOf(url: string): Pick<Stripe.StripeConfig, 'protocol' | 'host' | 'port'> {
  const { protocol, hostname, port } = new URL(url);
  const isPlain = protocol === 'http:';
  return { protocol: isPlain ? 'http' : 'https', host: hostname, port: port === '' ? (isPlain ? 80 : 443) : port };
}
