import { requireLargeEnough } from '../checkout/smallest-amount.js';
import type { Cause } from '../event/event-log.js';
import { Reply } from '../http/endpoint.js';
import { invalidRequest, noSuch } from '../http/stripe-error.js';
import type { PaymentIntent } from '../store/stripe-objects.js';
import type { PaymentWish } from './payment.parameters.js';
import { PAYMENT_METHODS } from './payment-method.js';
import type { Payments } from './payments.js';

/** Stripe's own test cards, by the names under which code may pay with them. */
const TEST_CARDS: Readonly<Record<string, 'succeed' | 'decline'>> = {
  pm_card_visa: 'succeed',
  pm_card_mastercard: 'succeed',
  pm_card_unionpay: 'succeed',
  pm_card_visa_chargeDeclined: 'decline',
  pm_card_chargeDeclined: 'decline',
};

/** Payments made by code, without the hosted page: how a contract is held against real test keys too. */
export class DirectPayments {
  constructor(private readonly payments: Payments) {}

  create(wish: PaymentWish, cause: Cause): PaymentIntent | Reply {
    requireLargeEnough(wish.amount, wish.currency, 'amount');
    const intent = this.payments.open(
      {
        amount: wish.amount,
        currency: wish.currency,
        methods: wish.allowed_payment_method_types ?? PAYMENT_METHODS,
        metadata: wish.metadata,
        description: wish.description,
        captureMethod: wish.capture_method,
      },
      cause,
    );
    return wish.confirm === true ? this.confirm(intent, wish.payment_method, cause) : intent;
  }

  private confirm(intent: PaymentIntent, card: string | undefined, cause: Cause): PaymentIntent | Reply {
    if (card === undefined) {
      throw invalidRequest('You cannot confirm this PaymentIntent because it is missing a payment method.', {
        code: 'payment_intent_unexpected_state',
      });
    }
    const outcome = TEST_CARDS[card];
    if (outcome === undefined) throw noSuch('PaymentMethod', card, 'payment_method', 400);
    if (outcome === 'succeed') return this.payments.succeed(intent, 'card', cause);
    const declined = this.payments.decline(intent, 'card', cause);
    return new Reply(402, { error: { ...declined.last_payment_error, payment_intent: declined } });
  }
}
