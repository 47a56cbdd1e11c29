import { invalidRequest } from '../http/stripe-error.js';

/**
 * The smallest charge by currency, in minor units, as Stripe's documentation lists it ("Minimum and maximum charge
 * amounts"). A currency that is not on the list is measured by what it is worth in the one that is settled in, here Hong
 * Kong dollars; for yuan that is taken as one for one, a little above the rate.
 */
const SMALLEST: Readonly<Record<string, number>> = { usd: 50, hkd: 400, cny: 400, eur: 50, gbp: 30, sgd: 50, jpy: 50 };

/** Refuses an amount that Stripe would not charge. */
export function requireLargeEnough(amount: number, currency: string, param: string): void {
  const smallest = SMALLEST[currency] ?? 1;
  if (amount >= smallest) return;
  const words = currency === 'jpy' ? String(smallest) : (smallest / 100).toFixed(2);
  throw invalidRequest(`The total amount due must add up to at least ${words} ${currency}.`, {
    code: 'amount_too_small',
    param,
  });
}
