import { secondsOf, type Books } from '../books.js';
import { BY_ITSELF, type Cause } from '../event/event-log.js';
import { invalidRequest } from '../http/stripe-error.js';
import type { PaymentMethod } from '../payment/payment-method.js';
import type { Payments } from '../payment/payments.js';
import type { EventType, PaymentIntent, Session } from '../store/stripe-objects.js';
import type { SessionContents } from './session-contents.js';
import type { SessionWish } from './session.parameters.js';
import { newSession } from './session.js';
import { requireSense } from './session.rules.js';

/** What a customer does on the hosted page. */
export interface PayChoice {
  readonly method: PaymentMethod;
  /** Late: done on the customer's side, and the word on the money comes later. */
  readonly outcome: 'succeed' | 'decline' | 'succeed-late' | 'fail-late';
  /** So long after now, a minute where neither is said, … */
  readonly lateSeconds?: number | undefined;
  /** … or at this moment, in seconds. */
  readonly lateUntil?: number | undefined;
}

const LATE_SECONDS = 60;

/** Checkout Sessions; every method stands inside the transaction of its caller. */
export class Checkout {
  constructor(
    private readonly books: Books,
    private readonly payments: Payments,
    private readonly contents: SessionContents,
    private readonly publicOrigin: () => string,
  ) {}

  open(wish: SessionWish): Session {
    const now = secondsOf(this.books.clock);
    requireSense(wish, now);
    const session = newSession(wish, this.publicOrigin(), now);
    this.books.documents.insert(session);
    this.contents.keep(session.id, wish, now);
    this.books.timed.plan('expire-session', session.id, session.expires_at);
    return session;
  }

  /** A session that is paid for, or over, stays as it is: who presses twice pays once. */
  pay(session: Session, choice: PayChoice): Session {
    if (session.status !== 'open') return session;
    const intent = this.findIntent(session) ?? this.openIntent(session);
    if (choice.outcome === 'decline') {
      this.payments.decline(intent, choice.method, BY_ITSELF);
      return this.keep({ ...session, payment_intent: intent.id });
    }
    this.books.timed.cancel('expire-session', session.id);
    if (choice.outcome === 'succeed') {
      this.payments.succeed(intent, choice.method, BY_ITSELF);
    } else {
      this.payments.process(intent, choice.method, BY_ITSELF);
      const end = choice.outcome === 'succeed-late' ? 'end-late-payment' : 'fail-late-payment';
      const inTime = secondsOf(this.books.clock) + (choice.lateSeconds ?? LATE_SECONDS);
      this.books.timed.plan(end, session.id, choice.lateUntil ?? inTime);
    }
    return this.tell('checkout.session.completed', {
      ...session,
      customer_details: UNKNOWN_CUSTOMER,
      payment_intent: intent.id,
      payment_status: choice.outcome === 'succeed' ? 'paid' : 'unpaid',
      status: 'complete',
      url: null,
    });
  }

  /** The word on money that was on its way when the customer left the page. */
  endLatePayment(id: string, isPaid: boolean): void {
    const session = this.books.documents.get<Session>('checkout.session', id);
    const intent = this.findIntent(session);
    if (intent?.status !== 'processing') return;
    const method = this.payments.methodOf(intent);
    if (isPaid) {
      this.payments.succeed(intent, method, BY_ITSELF);
      this.tell('checkout.session.async_payment_succeeded', { ...session, payment_status: 'paid' });
    } else {
      this.payments.decline(intent, method, BY_ITSELF);
      this.tell('checkout.session.async_payment_failed', session);
    }
  }

  expire(session: Session, cause: Cause): Session {
    if (session.status !== 'open') {
      throw invalidRequest(
        `Only Checkout Sessions with a status in ["open"] can be expired. This Checkout Session has a status of \`${session.status}\`.`,
      );
    }
    this.books.timed.cancel('expire-session', session.id);
    const intent = this.findIntent(session);
    if (intent !== undefined) this.payments.cancel(intent, cause);
    return this.tell('checkout.session.expired', { ...session, status: 'expired', url: null }, cause);
  }

  /** Its time is over, unless the customer was quicker. */
  expireInTime(id: string): void {
    const session = this.books.documents.get<Session>('checkout.session', id);
    if (session.status === 'open') this.expire(session, BY_ITSELF);
  }

  private findIntent({ payment_intent }: Session): PaymentIntent | undefined {
    return typeof payment_intent === 'string'
      ? this.books.documents.get<PaymentIntent>('payment_intent', payment_intent)
      : undefined;
  }

  /** Stripe makes the payment when somebody first tries to pay, not with the session. */
  private openIntent(session: Session): PaymentIntent {
    const wish = {
      amount: session.amount_total ?? 0,
      currency: session.currency ?? '',
      methods: session.payment_method_types,
      ...this.contents.findPaymentIntentData(session.id),
    };
    return this.payments.open(wish, BY_ITSELF);
  }

  private tell(type: EventType, session: Session, cause: Cause = BY_ITSELF): Session {
    this.keep(session);
    this.books.events.record(type, session, cause);
    return session;
  }

  private keep(session: Session): Session {
    this.books.documents.update(session);
    return session;
  }
}

const UNKNOWN_CUSTOMER = {
  address: null,
  business_name: null,
  email: null,
  individual_name: null,
  name: null,
  phone: null,
  tax_exempt: 'none',
  tax_ids: [],
} as const satisfies Session['customer_details'];
