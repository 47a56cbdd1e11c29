import { newStripeId } from '../store/stripe-ids.js';
import type { PaymentIntent } from '../store/stripe-objects.js';

export interface IntentWish {
  readonly amount: number;
  readonly currency: string;
  readonly methods: readonly string[];
  readonly metadata?: Readonly<Record<string, string>> | undefined;
  readonly description?: string | undefined;
  readonly captureMethod?: 'automatic' | 'automatic_async' | undefined;
}

/** A payment that nobody has tried to make yet. */
export function newPaymentIntent(wish: IntentWish, created: number): PaymentIntent {
  const id = newStripeId.paymentIntent();
  return {
    id,
    object: 'payment_intent',
    allowed_payment_method_types: null,
    amount: wish.amount,
    amount_capturable: 0,
    amount_details: { tip: {} },
    amount_received: 0,
    application: null,
    application_fee_amount: null,
    automatic_payment_methods: null,
    canceled_at: null,
    cancellation_reason: null,
    capture_method: wish.captureMethod ?? 'automatic_async',
    client_secret: `${id}_secret_${newStripeId.secret()}`,
    confirmation_method: 'automatic',
    created,
    currency: wish.currency,
    customer: null,
    customer_account: null,
    description: wish.description ?? null,
    excluded_payment_method_types: null,
    last_payment_error: null,
    latest_charge: null,
    livemode: false,
    managed_payments: null,
    metadata: { ...wish.metadata },
    next_action: null,
    on_behalf_of: null,
    payment_method: null,
    payment_method_configuration_details: null,
    payment_method_options: {},
    payment_method_types: [...wish.methods],
    payment_record: null,
    processing: null,
    receipt_email: null,
    review: null,
    setup_future_usage: null,
    shipping: null,
    source: null,
    statement_descriptor: null,
    statement_descriptor_suffix: null,
    status: 'requires_payment_method',
    transfer_data: null,
    transfer_group: null,
  };
}
