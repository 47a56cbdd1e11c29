import { secondsOf, type Books } from '../books.js';
import { BY_ITSELF, type Cause } from '../event/event-log.js';
import { invalidRequest, noSuch } from '../http/stripe-error.js';
import { transactionOfFailedRefund, transactionOfRefund } from '../payment/balance-transaction.js';
import { methodOf } from '../payment/charge.js';
import { isWallet } from '../payment/payment-method.js';
import { newStripeId } from '../store/stripe-ids.js';
import { idOf, type Charge, type PaymentIntent, type Refund } from '../store/stripe-objects.js';
import type { RefundWish } from './refund.parameters.js';

/** How long a wallet takes to say that it has given money back, or a bank that it cannot. */
const ANSWER_AFTER_SECONDS = 3;

/** Money back; every method stands inside the transaction of its caller. */
export class Refunds {
  constructor(private readonly books: Books) {}

  open(wish: RefundWish, cause: Cause): Refund {
    const charge = this.findCharge(wish);
    const amount = wish.amount ?? charge.amount - charge.amount_refunded;
    requireMoneyLeft(charge, amount);

    const now = secondsOf(this.books.clock);
    const method = methodOf(charge);
    const failure = this.books.faults.takeForRefund();
    const draft = newRefund(charge, amount, wish, isWallet(method) ? 'pending' : 'succeeded', now);
    const transaction = transactionOfRefund(draft, method, now);
    const refund: Refund = { ...draft, balance_transaction: transaction.id };
    this.books.documents.insert(transaction);
    this.books.documents.insert(refund);
    const refunded = this.takeBack(charge, amount);
    if (failure !== undefined)
      this.books.timed.plan('end-refund', `${refund.id} ${failure.reason}`, now + ANSWER_AFTER_SECONDS);
    else if (refund.status === 'pending') this.books.timed.plan('end-refund', refund.id, now + ANSWER_AFTER_SECONDS);
    this.books.events.record('refund.created', refund, cause);
    this.books.events.record('charge.refunded', refunded, cause, { amount_refunded: charge.amount_refunded });
    return refund;
  }

  /** The wallet's or the bank's answer; `subject` is the refund, followed by the reason where it cannot be paid out. */
  end(subject: string): void {
    const [id = '', reason] = subject.split(' ');
    const refund = this.books.documents.get<Refund>('refund', id);
    if (reason !== undefined) this.fail(refund, reason);
    else this.tell({ ...refund, status: 'succeeded' }, { status: refund.status });
  }

  private fail(refund: Refund, reason: string): void {
    const transaction = transactionOfFailedRefund(refund, secondsOf(this.books.clock));
    this.books.documents.insert(transaction);
    const charge = this.books.documents.get<Charge>('charge', idOf(refund.charge));
    this.takeBack(charge, -refund.amount);
    const failed: Refund = {
      ...refund,
      failure_balance_transaction: transaction.id,
      failure_reason: reason,
      status: 'failed',
    };
    this.tell(failed, { status: refund.status });
    this.books.events.record('refund.failed', failed, BY_ITSELF);
  }

  private tell(refund: Refund, previous: object): void {
    this.books.documents.update(refund);
    this.books.events.record('refund.updated', refund, BY_ITSELF, previous);
    this.books.events.record('charge.refund.updated', refund, BY_ITSELF, previous);
  }

  private takeBack(charge: Charge, amount: number): Charge {
    const amount_refunded = charge.amount_refunded + amount;
    const changed: Charge = { ...charge, amount_refunded, refunded: amount_refunded === charge.amount };
    this.books.documents.update(changed);
    return changed;
  }

  private findCharge({ charge: id, payment_intent }: RefundWish): Charge {
    if (id !== undefined && payment_intent === undefined) {
      const charge = this.books.documents.find<Charge>('charge', id);
      if (charge === undefined) throw noSuch('charge', id, 'charge', 400);
      if (charge.status !== 'succeeded')
        throw invalidRequest(`Charge ${id} has no money to give back.`, { param: 'charge' });
      return charge;
    }
    if (id !== undefined || payment_intent === undefined) {
      throw invalidRequest(
        'One of the following params should be provided for this request: payment_intent or charge.',
      );
    }
    const intent = this.books.documents.find<PaymentIntent>('payment_intent', payment_intent);
    if (intent === undefined) throw noSuch('payment_intent', payment_intent, 'payment_intent', 400);
    if (intent.status !== 'succeeded') {
      throw invalidRequest(`This PaymentIntent (${intent.id}) does not have a successful charge to refund.`, {
        param: 'payment_intent',
      });
    }
    return this.books.documents.get<Charge>('charge', idOf(intent.latest_charge));
  }
}

function requireMoneyLeft(charge: Charge, amount: number): void {
  if (charge.refunded) {
    throw invalidRequest(`Charge ${charge.id} has already been refunded.`, { code: 'charge_already_refunded' });
  }
  const left = charge.amount - charge.amount_refunded;
  if (amount <= left) return;
  const money = (minor: number): string => `${(minor / 100).toFixed(2)} ${charge.currency}`;
  const than = charge.amount_refunded === 0 ? 'charge amount' : 'unrefunded amount on charge';
  throw invalidRequest(`Refund amount (${money(amount)}) is greater than ${than} (${money(left)})`, {
    param: 'amount',
  });
}

function newRefund(charge: Charge, amount: number, wish: RefundWish, status: string, created: number): Refund {
  const method = methodOf(charge);
  return {
    id: newStripeId.refund(method),
    object: 'refund',
    amount,
    balance_transaction: null,
    charge: charge.id,
    created,
    currency: charge.currency,
    customer: null,
    customer_account: null,
    destination_details: { type: method, ...(isWallet(method) && { [method]: {} }) },
    metadata: { ...wish.metadata },
    payment_intent: charge.payment_intent,
    payment_method: charge.payment_method,
    reason: wish.reason ?? null,
    receipt_number: null,
    source_transfer_reversal: null,
    status,
    transfer_reversal: null,
  };
}
