import type { Quote } from '../cart/cart.rules.js';
import { CheckoutChanged, NoDelivery } from './checkout.failures.js';
import type { Agreement } from './place-order.input.js';

/**
 * Compares what it costs now with what the buyer agreed to (rules.md 19): what fell is passed on in silence, what rose or
 * can no longer be had is asked about. Each price and each parcel fee for itself: a lower one does not pay for a higher.
 */
export function judgeAgreement(quoted: Quote, agreement: Agreement): CheckoutChanged | NoDelivery | undefined {
  const closed = quoted.groups.filter(({ delivery }) => delivery === 'no_delivery');
  if (closed.length > 0) return new NoDelivery(closed.map(({ sellerCode }) => sellerCode));
  const agreedFreight = new Map(agreement.freight.map(({ sellerCode, amount }) => [sellerCode, amount]));
  const lines = quoted.groups.flatMap((group) => group.lines);
  const rose =
    lines.some(({ priceChange }) => priceChange === 'rose') ||
    quoted.groups.some(({ sellerCode, freightFen = 0 }) => freightFen > (agreedFreight.get(sellerCode) ?? 0));
  return rose || !quoted.orderable ? new CheckoutChanged(quoted) : undefined;
}
