import { secondsOf, type Books } from '../books.js';
import { BY_ITSELF, type Cause } from '../event/event-log.js';
import type { Charge, PaymentIntent } from '../store/stripe-objects.js';
import { transactionOfCharge } from './balance-transaction.js';
import { failedCharge, methodOf, newCharge, succeededCharge } from './charge.js';
import { newPaymentIntent, type IntentWish } from './payment-intent.js';
import type { PaymentMethod } from './payment-method.js';

/** Payments from the first attempt to the last; every method stands inside the transaction of its caller. */
export class Payments {
  constructor(private readonly books: Books) {}

  open(wish: IntentWish, cause: Cause): PaymentIntent {
    const intent = newPaymentIntent(wish, secondsOf(this.books.clock));
    this.books.documents.insert(intent);
    this.books.events.record('payment_intent.created', intent, cause);
    return intent;
  }

  /** The money is there. Only here a script may bring more, less or other money than was asked for. */
  succeed(asked: PaymentIntent, method: PaymentMethod, cause: Cause): PaymentIntent {
    const now = secondsOf(this.books.clock);
    const fault = this.books.faults.takeForPayment();
    const intent: PaymentIntent = {
      ...asked,
      amount: fault?.amount ?? asked.amount,
      currency: fault?.currency ?? asked.currency,
    };
    const { charge: pending, isNew } = this.findOrMakeCharge(intent, method, now);
    const isLate = fault?.kind === 'late-fee';
    const charge = succeededCharge(pending, isLate ? null : this.settlePart(pending, method));
    if (isLate) this.books.timed.plan('settle-charge', charge.id, now + fault.seconds);
    this.keep(charge, isNew);
    const paid: PaymentIntent = {
      ...intent,
      amount_received: charge.amount,
      last_payment_error: null,
      latest_charge: charge.id,
      payment_method: charge.payment_method,
      processing: null,
      status: 'succeeded',
    };
    this.books.documents.update(paid);
    this.books.events.record('charge.succeeded', charge, cause);
    this.books.events.record('payment_intent.succeeded', paid, cause);
    return paid;
  }

  /** The movement of a charge whose fee was not known at once. */
  settle(id: string): void {
    const charge = this.books.documents.get<Charge>('charge', id);
    const settled: Charge = { ...charge, balance_transaction: this.settlePart(charge, methodOf(charge)) };
    this.books.documents.update(settled);
    this.books.events.record('charge.updated', settled, BY_ITSELF, { balance_transaction: null });
  }

  /** Somebody refused: the payment may be tried again. */
  decline(intent: PaymentIntent, method: PaymentMethod, cause: Cause): PaymentIntent {
    const { charge: pending, isNew } = this.findOrMakeCharge(intent, method, secondsOf(this.books.clock));
    const charge = failedCharge(pending);
    this.keep(charge, isNew);
    const declined: PaymentIntent = {
      ...intent,
      last_payment_error: {
        type: 'card_error',
        code: 'card_declined',
        decline_code: 'generic_decline',
        message: 'Your card was declined.',
        charge: charge.id,
      },
      latest_charge: charge.id,
      payment_method: null,
      processing: null,
      status: 'requires_payment_method',
    };
    this.books.documents.update(declined);
    this.books.events.record('charge.failed', charge, cause);
    this.books.events.record('payment_intent.payment_failed', declined, cause);
    return declined;
  }

  /** The customer has done his part, the answer comes later. */
  process(intent: PaymentIntent, method: PaymentMethod, cause: Cause): PaymentIntent {
    const charge = newCharge(intent, method, secondsOf(this.books.clock));
    this.books.documents.insert(charge);
    const processing: PaymentIntent = {
      ...intent,
      latest_charge: charge.id,
      payment_method: charge.payment_method,
      status: 'processing',
    };
    this.books.documents.update(processing);
    this.books.events.record('payment_intent.processing', processing, cause);
    return processing;
  }

  cancel(intent: PaymentIntent, cause: Cause): void {
    const canceled: PaymentIntent = {
      ...intent,
      canceled_at: secondsOf(this.books.clock),
      cancellation_reason: 'automatic',
      status: 'canceled',
    };
    this.books.documents.update(canceled);
    this.books.events.record('payment_intent.canceled', canceled, cause);
  }

  /** Which method a payment under way was tried with. */
  methodOf(intent: PaymentIntent): PaymentMethod {
    const charge = this.latestCharge(intent);
    return charge === undefined ? 'card' : methodOf(charge);
  }

  private settlePart(charge: Charge, method: PaymentMethod): string {
    const transaction = transactionOfCharge(charge, method, secondsOf(this.books.clock));
    this.books.documents.insert(transaction);
    return transaction.id;
  }

  private latestCharge(intent: PaymentIntent): Charge | undefined {
    return typeof intent.latest_charge === 'string'
      ? this.books.documents.get<Charge>('charge', intent.latest_charge)
      : undefined;
  }

  /** A payment that was under way has its charge already; every other attempt is a new one. */
  private findOrMakeCharge(
    intent: PaymentIntent,
    method: PaymentMethod,
    now: number,
  ): { charge: Charge; isNew: boolean } {
    const latest = this.latestCharge(intent);
    if (latest?.status !== 'pending') return { charge: newCharge(intent, method, now), isNew: true };
    return { charge: { ...latest, amount: intent.amount, currency: intent.currency }, isNew: false };
  }

  private keep(charge: Charge, isNew: boolean): void {
    if (isNew) this.books.documents.insert(charge);
    else this.books.documents.update(charge);
  }
}
