import { newStripeId } from '../store/stripe-ids.js';
import type { BalanceTransaction, Charge, Refund } from '../store/stripe-objects.js';
import { feeOf, type PaymentMethod } from './payment-method.js';

const AVAILABLE_AFTER_SECONDS = 2 * 24 * 3_600;

/** What a charge brought, less what the provider keeps. */
export function transactionOfCharge(charge: Charge, method: PaymentMethod, now: number): BalanceTransaction {
  const fee = feeOf(method, charge.amount);
  const description = 'Sandbox processing fee';
  return {
    ...movement(charge.amount, charge.currency, charge.id, now),
    available_on: now + AVAILABLE_AFTER_SECONDS,
    description: charge.description,
    fee,
    fee_details: [{ amount: fee, application: null, currency: charge.currency, description, type: 'stripe_fee' }],
    net: charge.amount - fee,
    reporting_category: 'charge',
    status: 'pending',
    type: method === 'card' ? 'charge' : 'payment',
  };
}

/** What a refund took: the whole amount, for the fee of the charge is not given back. */
export function transactionOfRefund(refund: Refund, method: PaymentMethod, now: number): BalanceTransaction {
  return {
    ...movement(-refund.amount, refund.currency, refund.id, now),
    description: 'REFUND FOR CHARGE',
    reporting_category: 'refund',
    type: method === 'card' ? 'refund' : 'payment_refund',
  };
}

/** What came back when a refund could not be paid out. */
export function transactionOfFailedRefund(refund: Refund, now: number): BalanceTransaction {
  return {
    ...movement(refund.amount, refund.currency, refund.id, now),
    description: 'REFUND FAILURE',
    reporting_category: 'refund_failure',
    type: 'refund_failure',
  };
}

/** As it reads at a later moment: money that was on its way has arrived. */
export function transactionAt(transaction: BalanceTransaction, now: number): BalanceTransaction {
  return transaction.available_on <= now ? { ...transaction, status: 'available' } : transaction;
}

function movement(amount: number, currency: string, source: string, now: number): BalanceTransaction {
  return {
    id: newStripeId.balanceTransaction(),
    object: 'balance_transaction',
    amount,
    available_on: now,
    balance_type: 'payments',
    created: now,
    currency,
    description: null,
    exchange_rate: null,
    fee: 0,
    fee_details: [],
    net: amount,
    reporting_category: 'other_adjustment',
    source,
    status: 'available',
    type: 'adjustment',
  };
}
