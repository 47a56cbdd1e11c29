import { newStripeId } from '../store/stripe-ids.js';
import type { Charge, PaymentIntent } from '../store/stripe-objects.js';
import { readPaymentMethod, type PaymentMethod } from './payment-method.js';

const NOBODY = { address: null, email: null, name: null, phone: null, tax_id: null };

type MethodDetails = NonNullable<Charge['payment_method_details']>;

/** An attempt to take the money of a payment, under way. */
export function newCharge(intent: PaymentIntent, method: PaymentMethod, created: number): Charge {
  return {
    id: newStripeId.charge(method),
    object: 'charge',
    amount: intent.amount,
    amount_captured: 0,
    amount_refunded: 0,
    application: null,
    application_fee: null,
    application_fee_amount: null,
    balance_transaction: null,
    billing_details: NOBODY,
    calculated_statement_descriptor: method === 'card' ? 'SHANHUO SANDBOX' : null,
    captured: false,
    created,
    currency: intent.currency,
    customer: null,
    description: intent.description,
    disputed: false,
    failure_balance_transaction: null,
    failure_code: null,
    failure_message: null,
    fraud_details: {},
    livemode: false,
    metadata: intent.metadata,
    on_behalf_of: null,
    outcome: null,
    paid: false,
    payment_intent: intent.id,
    payment_method: newStripeId.paymentMethod(),
    payment_method_details: detailsOf(method, intent.amount),
    receipt_email: null,
    receipt_number: null,
    receipt_url: null,
    refunded: false,
    review: null,
    shipping: null,
    source: null,
    source_transfer: null,
    statement_descriptor: null,
    statement_descriptor_suffix: null,
    status: 'pending',
    transfer_data: null,
    transfer_group: null,
  };
}

/** What it was tried with. */
export const methodOf = (charge: Charge): PaymentMethod =>
  readPaymentMethod(charge.payment_method_details?.type) ?? 'card';

/** What became of it when the bank or the wallet had agreed. */
export function succeededCharge(charge: Charge, balanceTransaction: string | null): Charge {
  return {
    ...charge,
    amount_captured: charge.amount,
    balance_transaction: balanceTransaction,
    captured: true,
    paid: true,
    status: 'succeeded',
    outcome: outcomeOf('approved_by_network', 'authorized', null, 'Payment complete.'),
  };
}

/** What became of it when they had not. */
export function failedCharge(charge: Charge): Charge {
  return {
    ...charge,
    failure_code: 'card_declined',
    failure_message: 'Your card was declined.',
    status: 'failed',
    outcome: outcomeOf(
      'declined_by_network',
      'issuer_declined',
      'generic_decline',
      'The bank did not return any further details with this decline.',
    ),
  };
}

function outcomeOf(
  network: string,
  type: string,
  reason: string | null,
  message: string,
): NonNullable<Charge['outcome']> {
  return {
    advice_code: null,
    network_advice_code: null,
    network_decline_code: null,
    network_status: network,
    reason,
    risk_level: 'normal',
    seller_message: message,
    type,
  };
}

function detailsOf(method: PaymentMethod, amount: number): MethodDetails {
  if (method === 'alipay') return { type: method, alipay: { fingerprint: null, transaction_id: newStripeId.secret() } };
  if (method === 'wechat_pay') {
    return { type: method, wechat_pay: { fingerprint: null, transaction_id: newStripeId.secret() } };
  }
  const nothing = { mandate: null, installments: null, three_d_secure: null, wallet: null };
  return {
    type: 'card',
    card: {
      ...nothing,
      amount_authorized: amount,
      authorization_code: null,
      brand: 'visa',
      checks: null,
      country: 'US',
      electronic_commerce_indicator: null,
      exp_month: 12,
      exp_year: 2034,
      funding: 'credit',
      last4: '4242',
      network: 'visa',
      network_transaction_id: null,
      regulated_status: 'unregulated',
      transaction_link_id: null,
    },
  };
}
