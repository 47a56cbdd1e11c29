import type { ReturnReason } from '../payment.events.js';
import type { PaymentState } from '../payment/payment.states.js';
import type { ProviderCharge } from '../provider/payment-provider.js';

/** What is known of a payment that money names. */
export interface NamedPayment {
  readonly amountFen: number;
  readonly currency: string;
  readonly state: PaymentState;
}

/**
 * Whether money fits the payment it names; undefined is yes. A payment takes its exact amount, in its currency, once,
 * even after its time is over. Everything else goes back whole.
 */
export function whyNotApplied(payment: NamedPayment | undefined, charge: ProviderCharge): ReturnReason | undefined {
  if (payment === undefined) return 'unknown_payment';
  if (charge.currency !== payment.currency) return 'wrong_currency';
  if (charge.amountMinor !== payment.amountFen) return 'wrong_amount';
  return payment.state === 'succeeded' ? 'paid_twice' : undefined;
}
