import { invalidRequest } from '../http/stripe-error.js';
import { PAYMENT_METHODS, type PaymentMethod } from '../payment/payment-method.js';
import type { SessionWish } from './session.parameters.js';
import { requireLargeEnough } from './smallest-amount.js';

const SHORTEST_LIFE_SECONDS = 30 * 60;
const LONGEST_LIFE_SECONDS = 24 * 3_600;

const WALLET_CURRENCIES = ['aud', 'cad', 'cny', 'eur', 'gbp', 'hkd', 'jpy', 'sgd', 'usd'];
const CURRENCIES: Readonly<Record<Exclude<PaymentMethod, 'card'>, readonly string[]>> = {
  alipay: [...WALLET_CURRENCIES, 'myr', 'nzd'],
  wechat_pay: [...WALLET_CURRENCIES, 'chf', 'dkk', 'nok', 'sek'],
};

/** What no parameter shows by itself: that they fit each other. */
export function requireSense(wish: SessionWish, now: number): void {
  const [currency, ...others] = new Set(wish.line_items.map(({ price_data }) => price_data.currency));
  if (currency === undefined || others.length > 0) {
    throw invalidRequest('All line items must have the same currency.', { param: 'line_items' });
  }
  const life = (wish.expires_at ?? now + LONGEST_LIFE_SECONDS) - now;
  if (life < SHORTEST_LIFE_SECONDS || life > LONGEST_LIFE_SECONDS) {
    throw invalidRequest(
      'The `expires_at` timestamp must be between 30 minutes and 24 hours from Checkout Session creation.',
      { param: 'expires_at' },
    );
  }
  const total = wish.line_items.reduce((sum, { price_data, quantity }) => sum + price_data.unit_amount * quantity, 0);
  requireLargeEnough(total, currency, 'line_items');
  if (eligibleMethods(wish, currency).length === 0) {
    throw invalidRequest(`No payment method that is allowed can be used with the currency \`${currency}\`.`, {
      param: 'allowed_payment_method_types',
    });
  }
}

/** What is offered: of the methods allowed, those that take the currency, in the order they were given. */
export function eligibleMethods(wish: SessionWish, currency: string): PaymentMethod[] {
  const allowed = wish.allowed_payment_method_types ?? PAYMENT_METHODS;
  return allowed.filter((method) => method === 'card' || CURRENCIES[method].includes(currency));
}
