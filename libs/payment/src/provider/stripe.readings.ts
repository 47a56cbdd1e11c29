import type { Stripe } from 'stripe';
import type {
  PaymentMethod,
  ProviderCharge,
  ProviderEvent,
  ProviderMovement,
  ProviderRefund,
  ProviderSession,
} from './payment-provider.js';

const METHODS: readonly PaymentMethod[] = ['alipay', 'wechat_pay', 'card'];

/** Expects `payment_intent` expanded where the buyer is done and no money is there. */
export function readSession(session: Stripe.Checkout.Session): ProviderSession {
  return {
    id: session.id,
    url: session.url ?? undefined,
    state: stateOf(session),
    intentId: idOf(session.payment_intent),
  };
}

function stateOf({ status, payment_status, payment_intent }: Stripe.Checkout.Session): ProviderSession['state'] {
  if (payment_status === 'paid') return 'paid';
  if (status === 'open') return 'open';
  if (status === 'expired') return 'over';
  const isAtIt = typeof payment_intent !== 'object' || payment_intent?.status === 'processing';
  return isAtIt ? 'waiting' : 'failed';
}

/** Expects `latest_charge.balance_transaction` expanded; undefined where no money has come, `unsettled` where its fee is not known yet. */
export function readCharge(intent: Stripe.PaymentIntent, shop: string): ProviderCharge | undefined | 'unsettled' {
  const charge = intent.latest_charge;
  if (typeof charge !== 'object' || charge?.status !== 'succeeded') return undefined;
  const balance = charge.balance_transaction;
  if (typeof balance !== 'object' || balance === null) return 'unsettled';
  const isOurs = intent.metadata['shop'] === shop;
  return {
    intentId: intent.id,
    chargeId: charge.id,
    amountMinor: charge.amount_captured,
    currency: charge.currency.toUpperCase(),
    feeMinor: inUnitOf(charge.currency, balance, balance.fee),
    balanceId: balance.id,
    method: METHODS.find((method) => method === charge.payment_method_details?.type),
    capturedAt: momentOf(charge.created),
    paymentId: isOurs ? intent.metadata['payment_id'] : undefined,
    attempt: isOurs ? Number(intent.metadata['attempt']) : undefined,
  };
}

export function readRefund(refund: Stripe.Refund): ProviderRefund {
  const { status } = refund;
  const hasFailed = status === 'failed' || status === 'canceled';
  return {
    id: refund.id,
    state: hasFailed ? 'failed' : status === 'succeeded' ? 'succeeded' : 'sent',
    chargeId: idOf(refund.charge) ?? '',
    failure: hasFailed ? (refund.failure_reason ?? status) : undefined,
    balanceId: idOf(refund.balance_transaction),
    refundId: refund.metadata?.['refund_id'],
    attempt: Number(refund.metadata?.['attempt'] ?? 0),
  };
}

/** Expects `source` expanded, which says in which currency the buyer paid. Undefined for what only moves our money to our own bank. */
export function readMovement(movement: Stripe.BalanceTransaction): ProviderMovement | undefined {
  const kind = movement.reporting_category;
  if (kind === 'payout' || kind === 'payout_reversal') return undefined;
  const source = typeof movement.source === 'string' ? undefined : movement.source;
  const isOfBuyer = source?.object === 'charge' || source?.object === 'refund';
  const currency = isOfBuyer ? source.currency : movement.currency;
  return {
    id: movement.id,
    ref: source?.id ?? movement.id,
    kind,
    netMinor: inUnitOf(currency, movement, movement.net),
    currency: currency.toUpperCase(),
    happenedAt: momentOf(movement.created),
  };
}

/** The account may be kept in another currency than the buyer paid in; the ledger speaks the buyer's. */
function inUnitOf(currency: string, balance: Stripe.BalanceTransaction, amount: number): number {
  if (balance.currency === currency || balance.exchange_rate === null) return amount;
  return Math.round(amount / balance.exchange_rate);
}

const LOOKS: Readonly<Record<string, ProviderEvent['look']>> = {
  'checkout.session.completed': 'session',
  'checkout.session.async_payment_succeeded': 'session',
  'checkout.session.async_payment_failed': 'session',
  'checkout.session.expired': 'session',
  'payment_intent.succeeded': 'intent',
  'refund.created': 'refund',
  'refund.updated': 'refund',
  'refund.failed': 'refund',
};

/** Where to look for what an event claims; its own claims are not believed. A paid page leads straight to its money. */
export function readEvent(event: Stripe.Event): ProviderEvent {
  const known = { id: event.id, type: event.type, createdAt: momentOf(event.created) };
  const object = event.data.object as { id?: string };
  const look = LOOKS[event.type];
  if (look === 'session') {
    const { payment_status, payment_intent } = object as Stripe.Checkout.Session;
    const intentId = idOf(payment_intent);
    if (payment_status === 'paid' && intentId !== undefined) return { ...known, objectId: intentId, look: 'intent' };
  }
  return { ...known, objectId: object.id ?? '', look };
}

function idOf(reference: string | { id: string } | null | undefined): string | undefined {
  return typeof reference === 'object' ? reference?.id : reference;
}

function momentOf(seconds: number): Date {
  return new Date(seconds * 1_000);
}
