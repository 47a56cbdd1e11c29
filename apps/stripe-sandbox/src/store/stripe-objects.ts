import type Stripe from 'stripe';

// The compiler holds every object we make against the types Stripe generates from its own specification.
export type Session = Stripe.Checkout.Session;
export type PaymentIntent = Stripe.PaymentIntent;
export type Charge = Stripe.Charge;
export type Refund = Stripe.Refund;
export type BalanceTransaction = Stripe.BalanceTransaction;

export type EventType = Stripe.Event['type'];

/** What happened, with its object as it was at that moment. */
export interface StoredEvent {
  readonly id: string;
  readonly object: 'event';
  readonly api_version: string;
  readonly created: number;
  readonly data: { readonly object: object; readonly previous_attributes?: object };
  readonly livemode: false;
  readonly request: { readonly id: string | null; readonly idempotency_key: string | null };
  readonly type: EventType;
}

export type StoredObject = Session | PaymentIntent | Charge | Refund | BalanceTransaction | StoredEvent;

/** The version of Stripe's interface that the sandbox speaks: the one the SDK beside it is made for. */
export const API_VERSION = '2026-10-28.endive';

/** What a reference names: kept as an id, and whole objects only where a reader has asked for them. */
export function idOf(reference: string | { readonly id: string } | null): string {
  if (reference === null) throw new Error('a reference is missing');
  return typeof reference === 'string' ? reference : reference.id;
}
