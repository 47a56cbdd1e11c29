import type { Fen, Language } from '@shanhuo/kernel';

/** How a buyer pays. */
export type PaymentMethod = 'alipay' | 'wechat_pay' | 'card';

/** What a buyer is shown on the provider's page. */
export interface PayItem {
  readonly name: string;
  /** Of one piece. */
  readonly amountFen: Fen;
  readonly quantity: number;
}

/** What was asked of the provider for one page, so that the same key asks the same again. */
export interface AskedCheckout {
  readonly items: readonly PayItem[];
  readonly successUrl: string;
  readonly cancelUrl: string;
  readonly language: Language;
}

export interface CheckoutRequest extends AskedCheckout {
  readonly paymentId: string;
  readonly attempt: number;
  readonly payableCode: string;
  readonly endsAt: Date;
}

/** A page of the provider. `paid`: the money is there; `waiting`: the buyer is done and a wallet is not; `failed`: the wallet said no; `over`: its time is. */
export interface ProviderSession {
  readonly id: string;
  readonly url: string | undefined;
  readonly state: 'open' | 'waiting' | 'paid' | 'failed' | 'over';
  readonly intentId: string | undefined;
}

/** Money taken, as the provider reads it out. Amounts in the smallest unit of `currency`. */
export interface ProviderCharge {
  readonly intentId: string;
  readonly chargeId: string;
  readonly amountMinor: number;
  /** `CNY` */
  readonly currency: string;
  readonly feeMinor: number;
  readonly balanceId: string;
  readonly method: PaymentMethod | undefined;
  readonly capturedAt: Date;
  /** Our own ids, from the metadata; undefined where the money is none of this shop's. */
  readonly paymentId: string | undefined;
  readonly attempt: number | undefined;
}

export interface RefundRequest {
  readonly refundId: string;
  readonly attempt: number;
  readonly chargeId: string;
  readonly amountMinor: number;
}

export interface ProviderRefund {
  readonly id: string;
  readonly state: 'sent' | 'succeeded' | 'failed';
  readonly chargeId: string;
  readonly failure: string | undefined;
  /** There as soon as the money has left us. */
  readonly balanceId: string | undefined;
  readonly refundId: string | undefined;
  readonly attempt: number | undefined;
}

/** A movement of our balance at the provider. */
export interface ProviderMovement {
  readonly id: string;
  /** Charge or refund that moved it. */
  readonly ref: string;
  /** As the provider calls it: `charge`, `refund`, `refund_failure`. */
  readonly kind: string;
  /** What is left after the provider's fee; in the smallest unit of `currency`. */
  readonly netMinor: number;
  readonly currency: string;
  readonly happenedAt: Date;
}

/** What a signed message of the provider says happened; undefined object: nothing of interest. */
export interface ProviderEvent {
  readonly id: string;
  readonly type: string;
  readonly objectId: string;
  readonly createdAt: Date;
  /** What has to be looked at again; undefined for what this shop does not listen to. */
  readonly look: 'intent' | 'session' | 'refund' | undefined;
}

/** The provider did not take the request; the same would be refused again. */
export class ProviderRefused extends Error {
  override readonly name = 'ProviderRefused';
}

/** Nobody knows whether it was done (no answer, too much asked): the same key may be asked again. */
export class ProviderSilent extends Error {
  override readonly name = 'ProviderSilent';
}

/** The provider failed and will answer this key so from now on, whether it was done or not: look before asking anew. */
export class ProviderBroke extends Error {
  override readonly name = 'ProviderBroke';
}

/**
 * Port to whoever takes the money. Called outside any transaction, each writing call under a key made of our own ids.
 * Throws ProviderRefused, ProviderSilent or ProviderBroke.
 */
export abstract class PaymentProvider {
  abstract readonly name: 'stripe' | 'stripe-sandbox';
  abstract openSession(request: CheckoutRequest): Promise<ProviderSession>;
  /** Looks for the page of an attempt by our own ids, among those made about `askedAt`. */
  abstract findSession(paymentId: string, attempt: number, askedAt: Date): Promise<ProviderSession | undefined>;
  abstract getSession(sessionId: string): Promise<ProviderSession>;
  /** Ends an open page; one that is no longer open is answered as it is. */
  abstract expireSession(sessionId: string): Promise<ProviderSession>;
  /** The money of an intent; undefined where none has come. Throws ProviderSilent while its fee is not known yet. */
  abstract findCharge(intentId: string): Promise<ProviderCharge | undefined>;
  abstract refund(request: RefundRequest): Promise<ProviderRefund>;
  abstract findRefund(chargeId: string, refundId: string, attempt: number): Promise<ProviderRefund | undefined>;
  abstract getRefund(providerRefundId: string): Promise<ProviderRefund>;
  /** All movements of a span of time, oldest first. */
  abstract listMovements(from: Date, until: Date): Promise<ProviderMovement[]>;
  /** All movements of one charge or refund. */
  abstract findMovements(ref: string): Promise<ProviderMovement[]>;
  /** Undefined where the signature over the raw body is not the provider's, or older than five minutes. */
  abstract readEvent(body: Buffer, signature: string, now: Date): Promise<ProviderEvent | undefined>;
}
